import { describe, expect, it } from 'vitest';
import { findAncestors, listTreeRows, moveInTree, type TreeNode } from './treeRows';

const leaf = (id: string): TreeNode => ({ id, label: id });
const tree: TreeNode[] = [
  { id: 'staging', label: 'staging', children: [leaf('stg_orders'), leaf('stg_users')] },
  {
    id: 'marts',
    label: 'marts',
    children: [{ id: 'core', label: 'core', children: [leaf('dim_customers')] }, leaf('notes')],
  },
  { id: 'empty', label: 'empty', children: [] },
];
const rowsWith = (...expanded: string[]) => listTreeRows(tree, new Set(expanded));
const ids = (...expanded: string[]) => rowsWith(...expanded).map(({ node }) => node.id);

describe('rows', () => {
  it('the children of a closed node are left out, whatever is open below it', () => {
    expect(ids('core')).toEqual(['staging', 'marts', 'empty']);
  });

  it('reading order is depth first', () => {
    expect(ids('marts', 'core')).toEqual([
      'staging',
      'marts',
      'core',
      'dim_customers',
      'notes',
      'empty',
    ]);
  });

  it('a row knows its level and its place among its siblings', () => {
    const row = rowsWith('marts').find(({ node }) => node.id === 'notes');
    expect(row).toMatchObject({ level: 2, position: 2, siblings: 2, parentId: 'marts' });
    expect(row?.isExpanded).toBeUndefined();
  });
});

describe('keys', () => {
  const rows = rowsWith('marts', 'empty');

  it('down and up stop at the ends', () => {
    expect(moveInTree(rows, 'staging', 'ArrowDown')).toEqual({ kind: 'focus', id: 'marts' });
    expect(moveInTree(rows, 'staging', 'ArrowUp')).toBeNull();
    expect(moveInTree(rows, 'empty', 'ArrowDown')).toBeNull();
  });

  it('right opens a closed node, then goes to its first child, and does nothing on a leaf', () => {
    expect(moveInTree(rows, 'staging', 'ArrowRight')).toEqual({ kind: 'expand', id: 'staging' });
    expect(moveInTree(rows, 'marts', 'ArrowRight')).toEqual({ kind: 'focus', id: 'core' });
    expect(moveInTree(rows, 'notes', 'ArrowRight')).toBeNull();
    expect(moveInTree(rows, 'empty', 'ArrowRight')).toBeNull();
  });

  it('left closes an open node, otherwise goes to the parent', () => {
    expect(moveInTree(rows, 'marts', 'ArrowLeft')).toEqual({ kind: 'collapse', id: 'marts' });
    expect(moveInTree(rows, 'notes', 'ArrowLeft')).toEqual({ kind: 'focus', id: 'marts' });
    expect(moveInTree(rows, 'staging', 'ArrowLeft')).toBeNull();
  });

  it('a letter goes round the rows in sight', () => {
    expect(moveInTree(rows, 'notes', 'S')).toEqual({ kind: 'focus', id: 'staging' });
    expect(moveInTree(rows, 'staging', 'z')).toBeNull();
  });
});

it('the ancestors of a node are what must be open to see it', () => {
  expect(findAncestors(tree, 'dim_customers')).toEqual(['marts', 'core']);
  expect(findAncestors(tree, 'marts')).toEqual([]);
  expect(findAncestors(tree, 'nowhere')).toEqual([]);
});
