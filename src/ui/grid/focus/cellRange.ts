import type { CellPlace } from './moveFocus';

/** A block of cells: from where the selection began to where it has been extended. */
export interface CellRange {
  readonly anchor: CellPlace;
  readonly head: CellPlace;
}

/** The block's corners, in order; all four are included. */
export interface CellBlock {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The block between two cells; header and totals are no part of it. */
export function blockOf({ anchor, head }: CellRange, rowCount: number): CellBlock {
  const row = (value: number) => Math.min(rowCount - 1, Math.max(0, value));
  return {
    top: row(Math.min(anchor.row, head.row)),
    bottom: row(Math.max(anchor.row, head.row)),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  };
}

/** The columns of `row` that the block covers, as `[left, right]`, or null. */
export function coveredColumns(
  block: CellBlock | null,
  row: number,
): readonly [left: number, right: number] | null {
  if (block === null || row < block.top || row > block.bottom) return null;
  return [block.left, block.right];
}

export function countCells({ top, bottom, left, right }: CellBlock): number {
  return Math.max(0, bottom - top + 1) * Math.max(0, right - left + 1);
}
