import type { IconShape } from '../marks/Icon';
import type { MarkStatus } from '../marks/statuses';

export interface TreeNode {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconShape;
  readonly status?: MarkStatus;
  /** At the end of the row: a count, a type. */
  readonly note?: string;
  readonly mono?: boolean;
  /** A folder: choosing it opens and closes it. Without this, a node with children is a thing of its own. */
  readonly isGroup?: boolean;
  readonly children?: readonly TreeNode[];
}

export interface TreeRow {
  readonly node: TreeNode;
  readonly parentId: string | null;
  /** From 1, as `aria-level` counts. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  /** Undefined for a leaf. */
  readonly isExpanded: boolean | undefined;
}

/** The rows in sight, in reading order: children of a closed node are left out. */
export function listTreeRows(
  nodes: readonly TreeNode[],
  expanded: ReadonlySet<string>,
  parentId: string | null = null,
  level = 1,
): TreeRow[] {
  return nodes.flatMap((node, at) => {
    const isExpanded = node.children ? expanded.has(node.id) : undefined;
    const row = { node, parentId, level, position: at + 1, siblings: nodes.length, isExpanded };
    const below = isExpanded ? (node.children ?? []) : [];
    return [row, ...listTreeRows(below, expanded, node.id, level + 1)];
  });
}

type TreeMove =
  | { readonly kind: 'focus'; readonly id: string }
  | { readonly kind: 'expand'; readonly id: string }
  | { readonly kind: 'collapse'; readonly id: string };

/** What a key does to the focused row (ARIA's tree pattern): arrows move and open, a letter jumps; null for other keys. */
export function moveInTree(
  rows: readonly TreeRow[],
  focusedId: string,
  key: string,
): TreeMove | null {
  const at = rows.findIndex(({ node }) => node.id === focusedId);
  const row = rows[at];
  if (!row) return null;
  switch (key) {
    case 'ArrowDown':
      return focusOn(rows[at + 1]);
    case 'ArrowUp':
      return focusOn(rows[at - 1]);
    case 'Home':
      return focusOn(rows[0]);
    case 'End':
      return focusOn(rows.at(-1));
    case 'ArrowRight':
      return moveInward(row, rows[at + 1]);
    case 'ArrowLeft':
      return moveOutward(row);
    default:
      return key.length === 1 ? findByLetter(rows, at, key.toLowerCase()) : null;
  }
}

function focusOn(row: TreeRow | undefined): TreeMove | null {
  return row ? { kind: 'focus', id: row.node.id } : null;
}

function moveInward(row: TreeRow, next: TreeRow | undefined): TreeMove | null {
  if (row.isExpanded === undefined) return null;
  if (!row.isExpanded) return { kind: 'expand', id: row.node.id };
  return next?.parentId === row.node.id ? focusOn(next) : null;
}

function moveOutward(row: TreeRow): TreeMove | null {
  if (row.isExpanded) return { kind: 'collapse', id: row.node.id };
  return row.parentId === null ? null : { kind: 'focus', id: row.parentId };
}

function findByLetter(rows: readonly TreeRow[], at: number, letter: string): TreeMove | null {
  const order = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
  return focusOn(order.find(({ node }) => node.label.toLowerCase().startsWith(letter)));
}

/** The ids of all nodes above the given one, outermost first; empty when it is not in the tree. */
export function findAncestors(nodes: readonly TreeNode[], id: string): string[] {
  for (const node of nodes) {
    const children = node.children ?? [];
    if (children.some((child) => child.id === id)) return [node.id];
    const deeper = findAncestors(children, id);
    if (deeper.length > 0) return [node.id, ...deeper];
  }
  return [];
}
