import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  ancestors,
  contract,
  descendants,
  findCycle,
  levels,
  makeDag,
  topologicalOrder,
} from './dag';

/** `a>b` means b reads from a. */
function dagOf(...edges: string[]) {
  const parents = new Map<string, string[]>();
  for (const edge of edges) {
    const [from = '', to] = edge.split('>');
    if (!parents.has(from)) parents.set(from, []);
    if (to) parents.set(to, [...(parents.get(to) ?? []), from]);
  }
  return makeDag(parents);
}

const chain = dagOf('a>b', 'b>c', 'c>d', 'a>d');

it('finds ancestors and descendants, with and without a depth', () => {
  expect([...ancestors(chain, ['d'])].sort()).toEqual(['a', 'b', 'c']);
  expect([...ancestors(chain, ['d'], 1)].sort()).toEqual(['a', 'c']);
  expect([...descendants(chain, ['b'])].sort()).toEqual(['c', 'd']);
  expect([...descendants(chain, ['a', 'b'], 1)].sort()).toEqual(['c', 'd']);
});

it('names a cycle by its path, or none', () => {
  expect(findCycle(chain)).toBeUndefined();
  expect(findCycle(dagOf('a>b', 'b>c', 'c>b'))).toEqual(['b', 'c', 'b']);
  expect(findCycle(dagOf('a>a'))).toEqual(['a', 'a']);
});

it('gives each id the length of the longest path to it', () => {
  expect([...levels(chain)]).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 2],
    ['d', 3],
  ]);
});

it('replaces paths through left-out ids by edges', () => {
  const kept = contract(chain, new Set(['a', 'd']));
  expect([kept.ids, kept.parents('d')]).toEqual([['a', 'd'], ['a']]);
});

it('orders every id after its parents, in any graph without a cycle', () => {
  const edges = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 80 });
  fc.assert(
    fc.property(edges, (pairs) => {
      const parents = new Map(Array.from({ length: 21 }, (_, id) => [String(id), [] as string[]]));
      for (const [a, b] of pairs) if (a < b) parents.get(String(b))?.push(String(a));
      const dag = makeDag(parents);
      const order = topologicalOrder(dag);
      expect(order).toHaveLength(21);
      for (const id of dag.ids) {
        for (const parent of dag.parents(id))
          expect(order.indexOf(parent)).toBeLessThan(order.indexOf(id));
      }
      expect(findCycle(dag)).toBeUndefined();
    }),
  );
});
