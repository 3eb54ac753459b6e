import type { Data } from '../../core/base/data';
import { cellToValue } from '../../core/compile/objects/cellValue';
import { Decimal } from '../../core/python/decimal/decimal';
import { stripZeros } from '../../core/python/decimal/parts';
import { toText } from '../../core/python/repr';
import type { Value } from '../../core/python/value';
import type { Cell, Column, ColumnType, RowSet } from '../../core/warehouse/rowSet';

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

/** How much of a table agate prints. */
const MOST_COLUMNS = 6;
const WIDEST = 20;
const MOST_PLACES = 3;
const CUT = '...';

/** What stands on the right of its column; agate has text on the left. */
const TO_THE_RIGHT: ReadonlySet<ColumnType['kind']> = new Set([
  'boolean',
  'integer',
  'decimal',
  'float',
  'date',
  'timestamp',
]);

/** How a table is drawn: `columns` is the most that are shown, `isCut` adds a line for the rows that are not. */
interface Drawing {
  readonly columns: number;
  readonly isCut: boolean;
}

const WHOLE: Drawing = { columns: MOST_COLUMNS, isCut: false };

/** Rows as a table of text, as agate prints it for dbt. */
export function drawRows(
  { columns, rowCount, data }: RowSet,
  { columns: most, isCut }: Drawing = WHOLE,
): string {
  const lineCount = rowCount + (isCut ? 1 : 0);
  const drawn = columns
    .slice(0, most)
    .map((column, at) => drawColumn(column, data[at] ?? [], isCut));
  if (columns.length > most)
    drawn.push([CUT, '---', ...Array.from({ length: lineCount }, () => CUT)]);
  return Array.from(
    { length: lineCount + 2 },
    (_, line) => `| ${drawn.map((texts) => texts[line]).join(' | ')} |`,
  ).join('\n');
}

/** The lines of a column, all as wide as the widest: its name, a rule, its cells, and what stands for more of them. */
function drawColumn({ name, type }: Column, cells: readonly Cell[], isCut: boolean): string[] {
  const values = cells.map((cell) => cellToValue(cell, type));
  const [head = '', ...texts] = [name, ...cellTexts(values)].map(clip);
  const width = Math.max(...[head, ...texts].map(lengthOf));
  const pad = (text: string) => {
    const blanks = ' '.repeat(Math.max(0, width - lengthOf(text)));
    return TO_THE_RIGHT.has(type.kind) ? blanks + text : text + blanks;
  };
  return [pad(head), '-'.repeat(width), ...[...texts, ...(isCut ? [CUT] : [])].map(pad)];
}

/** The texts of a column's values; numbers with a point all have as many places as the longest, and no more than three. */
function cellTexts(values: readonly Value[]): string[] {
  const most = Math.max(0, ...values.map(placesOf));
  const format = `,.${Math.min(most, MOST_PLACES)}f`;
  const isCut = most > MOST_PLACES;
  return values.map((value) => {
    if (value === null) return '';
    if (!(value instanceof Decimal)) return toText(value);
    return String(value.special('__format__', format)) + (isCut ? '…' : '');
  });
}

function placesOf(value: Value): number {
  return value instanceof Decimal ? -stripZeros(value.parts).exponent : 0;
}

function clip(text: string): string {
  if (lengthOf(text) <= WIDEST) return text;
  return [...text].slice(0, WIDEST - CUT.length).join('') + CUT;
}

/** As Python counts: a letter outside of the first plane is one. */
function lengthOf(text: string): number {
  return [...text].length;
}
