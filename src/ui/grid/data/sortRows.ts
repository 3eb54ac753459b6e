import type { Cell, Column, ColumnType, RowSet } from '../../../core/warehouse/rowSet';
import { compareCells, compareText } from './compareCells';

/** A column to sort by, resolved to its cells. */
interface SortColumn {
  readonly column: Column;
  readonly cells: readonly Cell[];
  readonly direction: 'asc' | 'desc';
}

type RowOrder = (a: number, b: number) => number;

/**
 * Orders `rows` (indexes into the row set) in place, stably, nulls last in both directions as DuckDB does. Each column
 * becomes an array of numbers first wherever its order can be told by numbers exactly: comparing those is what keeps
 * 100,000 rows under a tenth of a second.
 */
export function sortRows(rows: Uint32Array, columns: readonly SortColumn[]): Uint32Array {
  const orders = columns.map((column) => makeRowOrder(column, rows));
  const [first, ...others] = orders;
  if (first === undefined) return rows;
  return rows.sort(others.length === 0 ? first : (a, b) => firstDifference(orders, a, b));
}

/** Finds the columns that the sort keys name; keys of unknown columns are left out, as after a changed query. */
export function resolveSort(
  set: RowSet,
  ids: readonly string[],
  sort: readonly { readonly column: string; readonly direction: 'asc' | 'desc' }[],
): SortColumn[] {
  return sort.flatMap(({ column: id, direction }) => {
    const index = ids.indexOf(id);
    const column = set.columns[index];
    const cells = set.data[index];
    return column === undefined || cells === undefined ? [] : [{ column, cells, direction }];
  });
}

function firstDifference(orders: readonly RowOrder[], a: number, b: number): number {
  for (const order of orders) {
    const difference = order(a, b);
    if (difference !== 0) return difference;
  }
  return 0;
}

function makeRowOrder({ column, cells, direction }: SortColumn, rows: Uint32Array): RowOrder {
  const keys = rankCells(cells, column.type, rows);
  return keys === null ? orderByCells(cells, column.type, direction) : orderByKeys(keys, direction);
}

function orderByCells(
  cells: readonly Cell[],
  type: ColumnType,
  direction: 'asc' | 'desc',
): RowOrder {
  const sign = direction === 'asc' ? 1 : -1;
  return (a, b) => {
    const x = cells[a] ?? null;
    const y = cells[b] ?? null;
    if (x === null) return y === null ? 0 : 1;
    return y === null ? -1 : sign * compareCells(x, y, type);
  };
}

/** NaN among the keys stands for null. */
function orderByKeys(keys: Float64Array, direction: 'asc' | 'desc'): RowOrder {
  const sign = direction === 'asc' ? 1 : -1;
  return (a, b) => {
    const x = keys[a] as number;
    const y = keys[b] as number;
    if (x < y) return -sign;
    if (x > y) return sign;
    if (x === y) return 0;
    return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
  };
}

/** A number per row that orders as the cells do (NaN for null), or null when no double can tell them apart. */
function rankCells(
  cells: readonly Cell[],
  type: ColumnType,
  rows: Uint32Array,
): Float64Array | null {
  const keys = new Float64Array(cells.length);
  if (type.kind === 'text') return rankText(cells, rows, keys);
  for (const row of rows) {
    const cell = cells[row] ?? null;
    const key = cell === null ? Number.NaN : keyOf(cell);
    if (key === null) return null;
    keys[row] = key;
  }
  return keys;
}

function keyOf(cell: Cell): number | null {
  if (typeof cell === 'number') return Number.isNaN(cell) ? null : cell;
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  if (typeof cell !== 'bigint') return null;
  const near = Number(cell);
  return Number.isSafeInteger(near) ? near : null;
}

function rankText(cells: readonly Cell[], rows: Uint32Array, keys: Float64Array): Float64Array {
  const ranks = new Map<Cell, number>();
  for (const row of rows) ranks.set(cells[row] ?? null, Number.NaN);
  ranks.delete(null);
  const values = Array.from(ranks.keys()) as string[];
  sortTexts(values).forEach((value, rank) => {
    ranks.set(value, rank);
  });
  for (const row of rows) keys[row] = ranks.get(cells[row] ?? null) ?? Number.NaN;
  return keys;
}

// From here on UTF-16 units stand in another order than code points.
const SURROGATES_AND_ABOVE = /[\ud800-\uffff]/;

/** By code point. Without rare characters that is JavaScript's own order, which sorts three times as fast. */
function sortTexts(values: string[]): string[] {
  const hasRare = values.some((value) => SURROGATES_AND_ABOVE.test(value));
  return hasRare ? values.sort(compareText) : values.sort();
}
