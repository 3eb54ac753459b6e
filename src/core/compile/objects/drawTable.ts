import { Decimal } from '../../python/decimal/decimal';
import { stripZeros } from '../../python/decimal/parts';
import { PyDate } from '../../python/modules/datetime/pyDate';
import { PyDateTime } from '../../python/modules/datetime/pyDateTime';
import { toText } from '../../python/repr';
import type { Value } from '../../python/value';

/** A table by columns. */
export interface Drawable {
  readonly names: readonly string[];
  readonly columns: readonly (readonly Value[])[];
}

/** How much of a table is drawn: its first rows and columns, and so many letters and decimal places of each cell. */
export interface Limits {
  readonly rows: number;
  readonly columns: number;
  readonly width: number;
  readonly places: number;
}

/** What agate draws where nobody says how much. */
export const USUAL_LIMITS: Limits = { rows: 20, columns: 6, width: 20, places: 3 };

const CUT = '...';

/** agate's `print_table`: texts stand on the left, everything else on the right. */
export function drawTable({ names, columns }: Drawable, limits: Limits): string {
  const count = columns[0]?.length ?? 0;
  const shown = columns.slice(0, limits.columns);
  const drawn = shown.map((values, at) => drawColumn(names[at] ?? '', values, limits));
  if (columns.length > limits.columns) drawn.push([CUT, '---', ...columns.map(() => CUT)]);
  const rows = Math.min(count, limits.rows);
  const lines = Array.from({ length: rows + 2 }, (_, line) => drawn.map((texts) => texts[line]));
  if (count > rows) lines.push(drawn.map((texts, at) => cutMark(texts, shown[at] ?? [])));
  return lines.map((texts) => `| ${texts.join(' | ')} |\n`).join('');
}

/** The mark below a column that goes on; it does not widen the column. */
function cutMark([head = '']: readonly string[], values: readonly Value[]): string {
  return align(CUT, lengthOf(head), values);
}

/** The lines of a column, all as wide as the widest: its name, a rule, its cells. */
function drawColumn(name: string, values: readonly Value[], limits: Limits): string[] {
  const cells = cellTexts(values.slice(0, limits.rows), limits.places);
  const [head = '', ...texts] = [name, ...cells].map((text) => clip(text, limits.width));
  const width = Math.max(...[head, ...texts].map(lengthOf));
  const pad = (text: string) => align(text, width, values);
  return [pad(head), '-'.repeat(width), ...texts.map(pad)];
}

function align(text: string, width: number, values: readonly Value[]): string {
  const blanks = ' '.repeat(Math.max(0, width - lengthOf(text)));
  return typeOf(values) === 'Text' ? text + blanks : blanks + text;
}

/** The texts of a column's values; numbers with a point all have as many places as the longest, and no more than `most`. */
function cellTexts(values: readonly Value[], most: number): string[] {
  const places = Math.max(0, ...values.map(placesOf));
  const format = `,.${Math.min(places, most)}f`;
  return values.map((value) => {
    if (value === null) return '';
    if (!(value instanceof Decimal)) return toText(value);
    return String(value.special('__format__', format)) + (places > most ? '…' : '');
  });
}

function placesOf(value: Value): number {
  return value instanceof Decimal ? -stripZeros(value.parts).exponent : 0;
}

function clip(text: string, width: number): string {
  if (lengthOf(text) <= width) return text;
  return [...text].slice(0, width - CUT.length).join('') + CUT;
}

/** As Python counts: a letter outside of the first plane is one. */
function lengthOf(text: string): number {
  return [...text].length;
}

/** agate's name of the type that dbt finds for a column: where every cell is null it is a whole number. */
export function typeOf(values: readonly Value[]): string {
  const value = values.find((one) => typeof one === 'string') ?? values.find((one) => one !== null);
  if (typeof value === 'string') return 'Text';
  if (typeof value === 'boolean') return 'Boolean';
  if (value instanceof PyDateTime) return 'DateTime';
  if (value instanceof PyDate) return 'Date';
  return values.some((one) => one !== null && typeof one !== 'bigint') ? 'Number' : 'Integer';
}
