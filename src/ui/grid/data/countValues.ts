import { formatCell } from '../../../core/warehouse/cells';
import type { Cell, ColumnType } from '../../../core/warehouse/rowSet';

export interface ValueCount {
  readonly value: Cell;
  readonly count: number;
}

/** The distinct cells with how often each occurs, most frequent first; null when there are more than `limit`. */
export function countValues(
  cells: readonly Cell[],
  type: ColumnType,
  limit: number,
): readonly ValueCount[] | null {
  const counts = new Map<string | null, { value: Cell; count: number }>();
  for (const cell of cells) {
    const key = cell === null ? null : formatCell(cell, type);
    const known = counts.get(key);
    if (known !== undefined) known.count += 1;
    else if (counts.size === limit) return null;
    else counts.set(key, { value: cell, count: 1 });
  }
  return Array.from(counts.values()).sort((a, b) => b.count - a.count);
}
