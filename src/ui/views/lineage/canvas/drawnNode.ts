import type { Node } from '@xyflow/react';
import { type LineageLayout, NODE_HEIGHT } from '../graph/layout';
import type { LineageNode } from '../graph/lineageGraph';

/** A node as React Flow takes it. */
export type DrawnNode = Node<{ readonly node: LineageNode }, 'lineage'>;

/** A node at its place; its size is given, so that nothing has to be measured before it is drawn. */
export function drawNode(node: LineageNode, { places, columns }: LineageLayout): DrawnNode {
  const width = columns[node.column]?.width ?? 0;
  return {
    id: node.id,
    type: 'lineage',
    position: places.get(node.id) ?? { x: 0, y: 0 },
    width,
    height: NODE_HEIGHT,
    measured: { width, height: NODE_HEIGHT },
    data: { node },
  };
}
