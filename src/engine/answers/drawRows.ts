import type { Data } from '../../core/base/data';
import { cellToValue } from '../../core/compile/objects/cellValue';
import { drawTable, type Limits, USUAL_LIMITS } from '../../core/compile/objects/drawTable';
import { Decimal } from '../../core/python/decimal/decimal';
import { toText } from '../../core/python/repr';
import type { Cell, Column, RowSet } from '../../core/warehouse/rowSet';

/** Rows as objects, for `--output json`, as agate writes them. */
export function jsonRows(rows: RowSet): Data[] {
  return Array.from({ length: rows.rowCount }, (_, row) =>
    Object.fromEntries(
      rows.columns.map((column, at) => [
        column.name,
        jsonCell(rows.data[at]?.[row] ?? null, column),
      ]),
    ),
  );
}

function jsonCell(cell: Cell, { type }: Column): Data {
  const value = cellToValue(cell, type);
  if (value instanceof Decimal) return Number(value.toText());
  if (type.kind === 'timestamp' && value !== null) return toText(value).replace(' ', 'T');
  return value === null || typeof value !== 'object' ? value : toText(value);
}

/** Rows as a table of text, as agate prints it for dbt: all of them and six columns, unless something else is said. */
export function drawRows({ columns, data }: RowSet, limits: Partial<Limits> = {}): string {
  const drawable = {
    names: columns.map(({ name }) => name),
    columns: columns.map(({ type }, at) => (data[at] ?? []).map((cell) => cellToValue(cell, type))),
  };
  return drawTable(drawable, { ...USUAL_LIMITS, rows: Infinity, ...limits });
}
