import { rmSync } from 'node:fs';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { hideMoments } from '../comparison/hideMoments';
import { playRounds } from '../rounds/playRounds';
import type { Outcome } from '../rounds/round';
import { fixtureProject } from './fixtureProject';

interface Entry {
  readonly data: Readonly<Record<string, unknown>>;
  readonly info: Readonly<Record<string, unknown>>;
}

/** Each event of a log, without what tells of the moment, and of its data what ours has too. */
function readLog(outcome: Outcome) {
  const entries = outcome.console
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Entry);
  return entries.map(({ data, info }) => ({
    name: info.name,
    code: info.code,
    level: info.level,
    thread: info.thread,
    keys: Object.keys(info),
    msg: hideMoments(String(info.msg), outcome),
    index: data.index,
    status: data.status,
    stats: data.stats,
    // What is said of a node at the end of a run names it in its words only.
    node: /^(?:Log|Skip)/.test(String(info.name)) ? withoutMoments(data.node_info) : undefined,
  }));
}

function withoutMoments(info: unknown): unknown {
  if (typeof info !== 'object' || info === null) return undefined;
  const { node_started_at, node_finished_at, ...rest } = info as Record<string, unknown>;
  return { ...rest, started: typeof node_started_at, isFinished: node_finished_at !== '' };
}

describe.skipIf(inject('stockPython') === undefined)('[D8] --log-format json', () => {
  let sides: { stock: readonly unknown[]; ours: readonly unknown[] };
  beforeAll(async () => {
    const [played] = await playRounds([
      {
        project: fixtureProject('commands'),
        installsPackages: true,
        rounds: [
          {
            words: ['build', '--log-format', 'json'],
            files: {
              'models/shaky.sql': 'select nope',
              'models/after_shaky.sql': "select 1 as id from {{ ref('shaky') }}",
              'tests/warns.sql': "{{ config(severity='warn') }} select 1",
            },
          },
        ],
      },
    ]);
    const [stock, ours] = [played?.stock[0], played?.ours[0]];
    if (!played || !stock || !ours) throw new Error('Nothing was played');
    sides = { stock: readLog(stock), ours: readLog(ours) };
    rmSync(played.folder, { recursive: true });
  });
  it('tells of the same events', () => {
    expect(sides.stock.length).toBeGreaterThan(20);
    expect(sides.ours).toEqual(sides.stock);
  });
});
