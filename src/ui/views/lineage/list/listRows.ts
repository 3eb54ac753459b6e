import { ancestors, descendants, levels } from '../../../../core/graph/dag';
import type { UniqueId } from '../../../../core/project/manifest';
import type { TreeNode } from '../../../kit/panes/treeRows';
import { layerWords } from '../../../model/nodeLayer';
import { layers } from '../graph/layers';
import type { LineageGraph, LineageNode } from '../graph/lineageGraph';

/** A node with what only the whole graph tells of it. */
export interface ListedNode {
  readonly node: LineageNode;
  /** Steps from the furthest raw data. */
  readonly depth: number;
  /** Nodes that it is made from, and that are made from it, at any distance. */
  readonly upstream: number;
  readonly downstream: number;
}

export interface LineageRows {
  /** The layers as groups, the nodes in them. */
  readonly tree: readonly TreeNode[];
  readonly listed: ReadonlyMap<UniqueId, ListedNode>;
}

/** The selected nodes by layer, in the order of their depth. */
export function lineageRows(
  { nodes, dag }: LineageGraph,
  selected: ReadonlySet<UniqueId> | null,
): LineageRows {
  const depths = levels(dag);
  const chosen = nodes.filter(({ id }) => selected?.has(id) ?? true);
  const listed = new Map(
    chosen.map((node): [UniqueId, ListedNode] => [
      node.id,
      {
        node,
        depth: depths.get(node.id) ?? 0,
        upstream: ancestors(dag, [node.id]).size,
        downstream: descendants(dag, [node.id]).size,
      },
    ]),
  );
  const rows = [...listed.values()].sort(
    (a, b) => a.depth - b.depth || (a.node.name < b.node.name ? -1 : 1),
  );
  const tree = layers.flatMap((layer): TreeNode[] => {
    const children = rows
      .filter(({ node }) => node.layer === layer)
      .map(({ node }) => ({ id: node.id, label: node.name }));
    if (children.length === 0) return [];
    return [{ id: layer, label: layerWords[layer].many, isGroup: true, children }];
  });
  return { tree, listed };
}
