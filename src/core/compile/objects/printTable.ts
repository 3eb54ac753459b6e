import { Decimal } from '../../python/decimal/decimal';
import { Dict } from '../../python/dict';
import { dumpJson } from '../../python/json/dump';
import { PyDate } from '../../python/modules/datetime/pyDate';
import { PyDateTime } from '../../python/modules/datetime/pyDateTime';
import { toText } from '../../python/repr';
import type { Value } from '../../python/value';
import { type Drawable, drawTable, typeOf, USUAL_LIMITS } from './drawTable';

export { drawTable };

/** agate's `print_structure`, which is a table's text too: the columns with their types. */
export function drawStructure({ names, columns }: Drawable): string {
  const types = columns.map(typeOf);
  const limits = { ...USUAL_LIMITS, rows: Infinity, width: Infinity };
  return drawTable({ names: ['column', 'data_type'], columns: [names, types] }, limits);
}

/** agate's `print_csv`. */
export function writeCsv({ names, columns }: Drawable): string {
  return [names, ...rowsOf(columns)]
    .map((row) => `${row.map((value) => quoteCsv(value)).join(',')}\n`)
    .join('');
}

/** agate's `print_json`. */
export function writeJson({ names, columns }: Drawable): string {
  const rows = rowsOf(columns).map(
    (row) => new Dict(row.map((value, at) => [names[at] ?? '', plain(value)])),
  );
  return dumpJson(rows, { sortKeys: false });
}

function rowsOf(columns: readonly (readonly Value[])[]): Value[][] {
  return (columns[0] ?? []).map((_, row) => columns.map((values) => values[row] ?? null));
}

function quoteCsv(value: Value): string {
  const text = value === null ? '' : toText(plainDate(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function plain(value: Value): Value {
  return value instanceof Decimal ? Number(value.toText()) : plainDate(value);
}

function plainDate(value: Value): Value {
  if (value instanceof PyDateTime) return value.iso('T', 'auto');
  return value instanceof PyDate ? value.toText() : value;
}
