import {
  Columns3,
  Folder,
  Gauge,
  Sprout,
  SquareDashed,
  Table2,
  Tag,
  Telescope,
} from 'lucide-react';
import { pushTo } from '../../../../core/base/pushTo';
import type { UniqueId } from '../../../../core/project/manifest';
import type { IconShape } from '../../../kit/marks/Icon';
import type { MarkStatus } from '../../../kit/marks/statuses';
import type { TreeNode } from '../../../kit/panes/treeRows';
import type { Grouping } from '../modelsSearch';
import { type Catalogue, type CatalogueNode, isEphemeral, titleOf } from './catalogue';
import { type Placed, placeNodes } from './folderOf';

export interface TreeFacts {
  readonly catalogue: Catalogue;
  readonly by: Grouping;
  /** What names, folders and columns must hold; empty for all. */
  readonly query: string;
  readonly statusOf: (id: UniqueId) => MarkStatus | null;
}

/** The catalogue as a tree of groups. A node that only its columns bring in shows these below it. */
export function buildTree({ catalogue, by, query, statusOf }: TreeFacts): TreeNode[] {
  const sought = query.trim().toLowerCase();
  const placed = placeNodes(catalogue.nodes, by, catalogue.project.name);
  const leaves = placed.flatMap((place) => {
    const leaf = makeLeaf(place, sought, statusOf(place.node.unique_id));
    return leaf ? [{ path: place.path, leaf }] : [];
  });
  return nest(leaves, 0, '', by);
}

interface PlacedLeaf {
  readonly path: readonly string[];
  readonly leaf: TreeNode;
}

function makeLeaf(
  { node, path }: Placed,
  sought: string,
  status: MarkStatus | null,
): TreeNode | null {
  const columns = matchNode(node, path, sought);
  if (columns === null) return null;
  const id = `${path.join('/')}|${node.unique_id}`;
  return {
    id,
    label: titleOf(node),
    ...(status === null || isEphemeral(node) ? { icon: iconOf(node) } : { status }),
    ...(columns.length > 0 && {
      children: columns.map((name) => ({
        id: `${id}|${name}`,
        label: name,
        icon: Columns3,
        mono: true,
      })),
    }),
  };
}

/** Null when nothing of the node matches; else the columns that do, where name and place do not. */
function matchNode(
  node: CatalogueNode,
  path: readonly string[],
  sought: string,
): readonly string[] | null {
  const holds = (text: string) => text.toLowerCase().includes(sought);
  if (sought === '' || holds(titleOf(node)) || holds(path.join('/'))) return [];
  const columns = Object.keys('columns' in node ? node.columns : {}).filter(holds);
  return columns.length > 0 ? columns : null;
}

function iconOf(node: CatalogueNode): IconShape {
  switch (node.resource_type) {
    case 'exposure':
      return Gauge;
    case 'analysis':
      return Telescope;
    case 'seed':
      return Sprout;
    default:
      return isEphemeral(node) ? SquareDashed : Table2;
  }
}

function nest(
  leaves: readonly PlacedLeaf[],
  depth: number,
  prefix: string,
  by: Grouping,
): TreeNode[] {
  const groups = new Map<string, PlacedLeaf[]>();
  const own: TreeNode[] = [];
  for (const entry of leaves) {
    const name = entry.path[depth];
    if (name === undefined) own.push(entry.leaf);
    else pushTo(groups, name, entry);
  }
  const folders = [...groups].map(([name, inside]): TreeNode => {
    const path = prefix === '' ? name : `${prefix}/${name}`;
    return {
      id: `${by}:${path}`,
      label: name,
      icon: by === 'tag' ? Tag : Folder,
      isGroup: true,
      note: String(inside.length),
      children: nest(inside, depth + 1, path, by),
    };
  });
  return [...folders, ...own];
}

/** The nodes that the filter leaves, in the order of the tree by folder. */
export function filterNodes(catalogue: Catalogue, query: string): CatalogueNode[] {
  const sought = query.trim().toLowerCase();
  return placeNodes(catalogue.nodes, 'folder', catalogue.project.name)
    .filter(({ node, path }) => matchNode(node, path, sought) !== null)
    .map(({ node }) => node);
}

/** What a row of the tree stands for. */
export function readRowId(rowId: string): { readonly id: UniqueId; readonly column?: string } {
  const [, id = '', column] = rowId.split('|');
  return column === undefined ? { id } : { id, column };
}

/** The first row of a node. */
export function findRowId(nodes: readonly TreeNode[], id: UniqueId): string | null {
  for (const node of nodes) {
    if (!node.isGroup && readRowId(node.id).id === id) return node.id;
    const below = node.isGroup ? findRowId(node.children ?? [], id) : null;
    if (below !== null) return below;
  }
  return null;
}

/** The ids of all groups, or of all that have children. */
export function listParents(nodes: readonly TreeNode[]): string[] {
  return nodes.flatMap((node) => (node.children ? [node.id, ...listParents(node.children)] : []));
}

/** The groups that are open at first: those with models. */
export function listModelGroups(nodes: readonly TreeNode[]): string[] {
  return nodes.flatMap((node) => {
    if (!node.isGroup) return [];
    const children = node.children ?? [];
    const below = listModelGroups(children);
    const hasModel = children.some(({ id }) => readRowId(id).id.startsWith('model.'));
    return hasModel || below.length > 0 ? [node.id, ...below] : [];
  });
}
