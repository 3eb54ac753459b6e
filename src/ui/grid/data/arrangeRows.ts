import type { RowSet } from '../../../core/warehouse/rowSet';
import { makeCellTest } from './columnFilter';
import type { GridFilter, SortKey } from './gridView';
import { resolveSort, sortRows } from './sortRows';

/**
 * The rows of `set` that pass every filter, in the order of `sort`, as indexes into the set. Filters of columns that
 * the set does not have are left out.
 */
export function arrangeRows(
  set: RowSet,
  ids: readonly string[],
  sort: readonly SortKey[],
  filters: readonly GridFilter[],
): Uint32Array {
  const kept = filterRows(set, ids, filters);
  return sortRows(kept, resolveSort(set, ids, sort));
}

/** The indexes 0 to `count` - 1. */
export function everyRow(count: number): Uint32Array {
  const rows = new Uint32Array(count);
  for (let row = 0; row < count; row += 1) rows[row] = row;
  return rows;
}

function filterRows(
  set: RowSet,
  ids: readonly string[],
  filters: readonly GridFilter[],
): Uint32Array {
  let rows = everyRow(set.rowCount);
  for (const { column: id, filter } of filters) {
    const index = ids.indexOf(id);
    const column = set.columns[index];
    const cells = set.data[index];
    if (column === undefined || cells === undefined) continue;
    const passes = makeCellTest(filter, column.type);
    rows = rows.filter((row) => passes(cells[row] ?? null));
  }
  return rows;
}
