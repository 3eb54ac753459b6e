import ELK from 'elkjs/lib/elk.bundled';
import { describe, expect, it } from 'vitest';
import type { ManifestNode } from '../../../../core/project/manifest';
import type { ProjectView } from '../../../../engine/tab/projectView';
import { columnWidths, elkInput, NODE_HEIGHT, readElkAnswer, smoothPath } from './layout';
import { makeLineageGraph } from './lineageGraph';
import { firstNode, moveByKey } from './moves';

const READS: Readonly<Record<string, readonly string[]>> = {
  'seed.a': [],
  'seed.b': [],
  'seed.c': [],
  'model.stg_a': ['seed.a'],
  'model.stg_b': ['seed.b', 'seed.c'],
  'model.int_a': ['model.stg_a', 'model.stg_b'],
  'model.fct_a': ['model.int_a', 'model.stg_b'],
  'model.fct_b': ['model.fct_a', 'seed.c'],
  'exposure.board': ['model.fct_b', 'model.stg_a'],
};

function graphOf(ids: readonly string[] = Object.keys(READS)) {
  const nodes = ids.map((id) => {
    const [type = '', name = ''] = id.split('.');
    const rest = { fqn: ['shop', name], config: {}, tags: [], label: null };
    return { unique_id: id, resource_type: type, name, ...rest } as unknown as ManifestNode;
  });
  return makeLineageGraph({ nodes, parents: READS } as unknown as ProjectView);
}

async function layOut(graph = graphOf()) {
  const widths = columnWidths(graph, ({ name }) => 100 + name.length);
  return readElkAnswer(graph, widths, await new ELK().layout(elkInput(graph, widths)));
}

describe('the drawing', () => {
  it('nodes of a column stand on one line, those of the next further right', async () => {
    const graph = graphOf();
    const { places, columns } = await layOut(graph);
    for (const { id, column } of graph.nodes) expect(places.get(id)?.x).toBe(columns[column]?.x);
    columns.slice(1).forEach((column, at) => {
      const before = columns[at];
      expect(column.x).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0));
    });
  });

  it('no two nodes of a column overlap', async () => {
    const graph = graphOf();
    const { places } = await layOut(graph);
    for (const one of graph.nodes) {
      for (const other of graph.nodes) {
        if (one === other || one.column !== other.column) continue;
        const apart = Math.abs((places.get(one.id)?.y ?? 0) - (places.get(other.id)?.y ?? 0));
        expect(apart).toBeGreaterThanOrEqual(NODE_HEIGHT);
      }
    }
  });

  it('every edge runs from the right side of its one end to the left side of the other, never back', async () => {
    const graph = graphOf();
    const { edges, places, columns } = await layOut(graph);
    expect(edges).toHaveLength(Object.values(READS).flat().length);
    for (const { from, to, points } of edges) {
      const width = columns[graph.byId.get(from)?.column ?? 0]?.width ?? 0;
      expect(points[0]?.x).toBeCloseTo((places.get(from)?.x ?? 0) + width, 3);
      expect(points.at(-1)?.x).toBeCloseTo(places.get(to)?.x ?? 0, 3);
      points.slice(1).forEach((point, at) => {
        expect(point.x).toBeGreaterThanOrEqual((points[at]?.x ?? 0) - 0.001);
      });
    }
  });

  it('an edge passes no node between its ends', async () => {
    const graph = graphOf();
    const { edges, places, columns } = await layOut(graph);
    for (const { from, to, points } of edges) {
      for (const { id, column } of graph.nodes) {
        if (id === from || id === to) continue;
        const { x, y } = places.get(id) ?? { x: 0, y: 0 };
        const isInside = points.some(
          (point) =>
            point.x > x + 1 &&
            point.x < x + (columns[column]?.width ?? 0) - 1 &&
            point.y > y &&
            point.y < y + NODE_HEIGHT,
        );
        expect(isInside, `${from} > ${to} over ${id}`).toBe(false);
      }
    }
  });

  it('does not depend on the order in which the project lists its nodes', async () => {
    const turned = await layOut(graphOf(Object.keys(READS).reverse()));
    const plain = await layOut();
    expect(Object.fromEntries(turned.places)).toEqual(Object.fromEntries(plain.places));
  });
});

describe('moving by keys', () => {
  it('left and right follow an edge, to the nearest where there are several', async () => {
    const graph = graphOf();
    const layout = await layOut(graph);
    const y = (id: string) => layout.places.get(id)?.y ?? 0;
    expect(moveByKey(graph, layout, 'seed.a', 'ArrowRight')).toBe('model.stg_a');
    const back = moveByKey(graph, layout, 'model.int_a', 'ArrowLeft') ?? '';
    expect(graph.dag.parents('model.int_a')).toContain(back);
    for (const parent of graph.dag.parents('model.int_a')) {
      expect(Math.abs(y(back) - y('model.int_a'))).toBeLessThanOrEqual(
        Math.abs(y(parent) - y('model.int_a')),
      );
    }
  });

  it('up and down go through the column from its top to its end', async () => {
    const graph = graphOf();
    const layout = await layOut(graph);
    const walked = [];
    let at = firstNode(graph, layout);
    while (at !== null) {
      walked.push(at);
      at = moveByKey(graph, layout, at, 'ArrowDown');
    }
    expect([...walked].sort()).toEqual(['seed.a', 'seed.b', 'seed.c']);
    expect(moveByKey(graph, layout, walked[1] ?? '', 'ArrowUp')).toBe(walked[0]);
  });

  it('where no edge leads there is no move, nor by other keys', async () => {
    const graph = graphOf();
    const layout = await layOut(graph);
    expect(moveByKey(graph, layout, 'seed.a', 'ArrowLeft')).toBeNull();
    expect(moveByKey(graph, layout, 'exposure.board', 'ArrowRight')).toBeNull();
    expect(moveByKey(graph, layout, 'seed.a', 'x')).toBeNull();
    expect(moveByKey(graph, layout, 'model.gone', 'ArrowUp')).toBeNull();
  });
});

it('a line is level at each of its points, and straight between equal heights', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 20, y: 8 },
  ];
  expect(smoothPath(points)).toBe('M 0 0 L 10 0 C 15 0 15 8 20 8');
  expect(smoothPath([])).toBe('');
});
