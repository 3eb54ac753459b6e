import { formatCell } from '../../../core/warehouse/cells';
import type { Cell, ColumnType } from '../../../core/warehouse/rowSet';
import { compareCells } from './compareCells';

/**
 * One column's filter, as plain data that a caller can turn into SQL. `contains` ignores case; `range` includes both
 * ends, null leaves one open; `oneOf` may hold null for the rows without a value.
 */
export type ColumnFilter =
  | { readonly kind: 'contains'; readonly text: string }
  | { readonly kind: 'range'; readonly from: Cell; readonly to: Cell }
  | { readonly kind: 'oneOf'; readonly values: readonly Cell[] }
  | { readonly kind: 'isNull' }
  | { readonly kind: 'isNotNull' };

/** Which filter a column's type can take besides the value set and the null tests. */
type FilterShape = 'contains' | 'number' | 'day' | 'none';

export function filterShapeOf(type: ColumnType): FilterShape {
  switch (type.kind) {
    case 'integer':
    case 'decimal':
    case 'float':
      return 'number';
    case 'date':
    case 'timestamp':
      return 'day';
    case 'boolean':
    case 'blob':
      return 'none';
    case 'text':
    case 'time':
    case 'interval':
    case 'list':
    case 'struct':
    case 'map':
    case 'unknown':
      return 'contains';
  }
}

/** Whether a cell passes; made once a filter, so that texts are folded and sets built once. */
export function makeCellTest(filter: ColumnFilter, type: ColumnType): (cell: Cell) => boolean {
  switch (filter.kind) {
    case 'contains':
      return makeTextTest(filter.text, type);
    case 'range':
      return makeRangeTest(filter.from, filter.to, type);
    case 'oneOf':
      return makeSetTest(filter.values, type);
    case 'isNull':
      return (cell) => cell === null;
    case 'isNotNull':
      return (cell) => cell !== null;
  }
}

function makeTextTest(text: string, type: ColumnType): (cell: Cell) => boolean {
  const sought = text.toLowerCase();
  return (cell) => cell !== null && formatCell(cell, type).toLowerCase().includes(sought);
}

function makeRangeTest(from: Cell, to: Cell, type: ColumnType): (cell: Cell) => boolean {
  return (cell) =>
    cell !== null &&
    (from === null || compareCells(cell, from, type) >= 0) &&
    (to === null || compareCells(cell, to, type) <= 0);
}

function makeSetTest(values: readonly Cell[], type: ColumnType): (cell: Cell) => boolean {
  const withNull = values.includes(null);
  const texts = new Set(
    values.filter((value) => value !== null).map((value) => formatCell(value, type)),
  );
  return (cell) => (cell === null ? withNull : texts.has(formatCell(cell, type)));
}
