import type { UniqueId } from '../../../../core/project/manifest';
import type { LineageLayout } from './layout';
import type { LineageGraph } from './lineageGraph';

/** The node that an arrow key leads to: along an edge to the left or right, up or down in the column; else null. */
export function moveByKey(
  graph: LineageGraph,
  { places }: LineageLayout,
  from: UniqueId,
  key: string,
): UniqueId | null {
  const here = places.get(from);
  if (!here) return null;
  const y = (id: UniqueId) => places.get(id)?.y ?? 0;
  switch (key) {
    case 'ArrowLeft':
      return nearest(graph.dag.parents(from), here.y, y);
    case 'ArrowRight':
      return nearest(graph.dag.children(from), here.y, y);
    case 'ArrowUp':
    case 'ArrowDown': {
      const column = graph.byId.get(from)?.column;
      const step = key === 'ArrowUp' ? -1 : 1;
      const order = graph.nodes
        .filter((node) => node.column === column)
        .map(({ id }) => id)
        .sort((a, b) => y(a) - y(b));
      return order[order.indexOf(from) + step] ?? null;
    }
    default:
      return null;
  }
}

function nearest(
  ids: readonly UniqueId[],
  height: number,
  y: (id: UniqueId) => number,
): UniqueId | null {
  const sorted = [...ids].sort((a, b) => Math.abs(y(a) - height) - Math.abs(y(b) - height));
  return sorted[0] ?? null;
}

/** Where the keyboard begins: the top of the first column. */
export function firstNode(graph: LineageGraph, { places }: LineageLayout): UniqueId | null {
  const column = graph.nodes[0]?.column;
  const first = graph.nodes.filter((node) => node.column === column);
  const y = (id: UniqueId) => places.get(id)?.y ?? 0;
  first.sort((a, b) => y(a.id) - y(b.id));
  return first[0]?.id ?? null;
}
