import { cellToNumber } from '../../../core/warehouse/cells';
import type { Cell, ColumnType } from '../../../core/warehouse/rowSet';

/** The largest size of a column's numbers, whatever their sign: the length of the longest bar. 0 without numbers. */
export function largestOf(cells: readonly Cell[], type: ColumnType): number {
  let largest = 0;
  for (const cell of cells) {
    const size = Math.abs(cellToNumber(cell, type) ?? 0);
    if (size > largest && Number.isFinite(size)) largest = size;
  }
  return largest;
}
