import { describe, expect, it } from 'vitest';
import { workThrough } from './lanes';
import { RunQueue } from './queue';

/** A queue over edges `parent: children`, without levels of their own. */
function queueOf(
  edges: Readonly<Record<string, readonly string[]>>,
  deferred: readonly string[] = [],
): RunQueue {
  const ids = Object.keys(edges).sort();
  const dag = {
    ids,
    children: (id: string) => edges[id] ?? [],
    parents: (id: string) => ids.filter((one) => edges[one]?.includes(id)),
  };
  return new RunQueue(
    { ids, dag, levels: new Map(), unitTests: new Map(), deferred: new Set(deferred) } as never,
    () => true,
  );
}

describe('workThrough', () => {
  it('works on what is ready at the same time, and on a child when its parents are done', async () => {
    const ends = new Map<string, () => void>();
    const log: string[] = [];
    const edges = { a: ['c'], b: ['c'], c: ['d', 'e'], d: [], e: [] };
    const done = workThrough(queueOf(edges), [1, 2, 3], async (id, lane) => {
      log.push(`${id} on ${lane}`);
      await new Promise<void>((resolve) => ends.set(id, resolve));
    });
    const finish = async (...ids: readonly string[]) => {
      for (const id of ids) ends.get(id)?.();
      await new Promise((resolve) => setTimeout(resolve));
    };
    expect(log).toEqual(['a on 1', 'b on 2']);
    await finish('b');
    expect(log).toHaveLength(2);
    await finish('a');
    expect(log.slice(2).map((line) => line[0])).toEqual(['c']);
    await finish('c');
    expect(log.slice(3).map((line) => line[0])).toEqual(['d', 'e']);
    await finish('d', 'e');
    await expect(done).resolves.toBeUndefined();
  });

  it('[N8] takes what is deferred when nothing else is ready', async () => {
    const done: string[] = [];
    const edges = { a: ['b', 'c'], b: [], c: ['d'], d: ['e'], e: [] };
    await workThrough(queueOf(edges, ['b', 'd']), [1], async (id) => {
      done.push(id);
    });
    expect(done).toEqual(['a', 'c', 'b', 'd', 'e']);
  });

  it('goes on with the rest when one fails, and throws its reason at the end', async () => {
    const done: string[] = [];
    const work = async (id: string) => {
      if (id === 'b') throw new Error('b is lost');
      done.push(id);
    };
    const edges = { a: [], b: ['c'], c: [] };
    await expect(workThrough(queueOf(edges), [1, 2], work)).rejects.toThrow('b is lost');
    expect(done).toEqual(['a', 'c']);
  });
});
