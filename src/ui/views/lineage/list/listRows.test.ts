import { expect, it } from 'vitest';
import { makeDag } from '../../../../core/graph/dag';
import type { LineageGraph, LineageNode } from '../graph/lineageGraph';
import { lineageRows } from './listRows';

const node = (id: string, layer: LineageNode['layer']) =>
  ({ id, name: id, layer }) as unknown as LineageNode;
const nodes = [node('raw', 'seed'), node('clean', 'staging'), node('b', 'mart'), node('a', 'mart')];
const reads: [string, string[]][] = [
  ['raw', []],
  ['clean', ['raw']],
  ['b', ['clean']],
  ['a', ['b', 'clean']],
];
const graph = { nodes, byId: new Map(), dag: makeDag(new Map(reads)) } as LineageGraph;

it('nodes stand in their layer, what is read before what reads it', () => {
  const { tree } = lineageRows(graph, null);
  expect(tree.map(({ label, children }) => [label, children?.map(({ id }) => id)])).toEqual([
    ['Seeds', ['raw']],
    ['Staging', ['clean']],
    ['Marts', ['b', 'a']],
  ]);
});

it('only what is selected is listed, but counted in the whole graph', () => {
  const { tree, listed } = lineageRows(graph, new Set(['clean']));
  expect(tree.map(({ label }) => label)).toEqual(['Staging']);
  expect([...listed.values()]).toMatchObject([{ depth: 1, upstream: 1, downstream: 2 }]);
});
