import { formatCell } from '../../core/warehouse/cells';
import type { Cell, Column, ColumnType } from '../../core/warehouse/rowSet';
import { amountOf } from './amount';
import { formatDay, formatMoment } from './dates';
import { formatAllDigits } from './exactDigits';
import type { FormatSettings } from './formatSettings';
import { formatNumber } from './numbers';
import { cutMiddle } from './text';
import { formatFull, type ValueFormat } from './valueFormat';

/**
 * How a grid writes a column. `exact`: as DuckDB casts to text, dates in ISO · `grouped`: all digits, grouped ·
 * `value`: by what the measure is · `day` and `moment`: for readers · `middle`: long ids, cut to `length`.
 */
export type CellFormat =
  | { readonly kind: 'exact' }
  | { readonly kind: 'grouped' }
  | { readonly kind: 'value'; readonly value: ValueFormat }
  | { readonly kind: 'day' }
  | { readonly kind: 'moment' }
  | { readonly kind: 'middle'; readonly length: number };

const KEY_NAME = /(^|_)(id|key|year|number|code)$/i;

/** What a column gets when its grid says nothing: numbers grouped, but ids, keys and years as they are. */
export function defaultCellFormat(column: Column): CellFormat {
  switch (column.type.kind) {
    case 'decimal':
    case 'float':
      return { kind: 'grouped' };
    case 'integer':
      return KEY_NAME.test(column.name) ? { kind: 'exact' } : { kind: 'grouped' };
    default:
      return { kind: 'exact' };
  }
}

/** The text of a column's cells; made once a column. Null gives the empty string: the grid draws nulls itself. */
export function makeCellText(
  type: ColumnType,
  format: CellFormat,
  settings: FormatSettings,
): (cell: Cell) => string {
  const exact = (cell: Cell) => formatCell(cell, type);
  switch (format.kind) {
    case 'exact':
      return exact;
    case 'grouped':
      return makeGroupedText(type, settings);
    case 'value':
      return makeAmountText(type, format.value, settings);
    case 'day':
      return (cell) => dayOf(cell, type, settings) ?? exact(cell);
    case 'moment':
      return (cell) => (typeof cell === 'bigint' ? formatMoment(cell, settings) : exact(cell));
    case 'middle':
      return (cell) => cutMiddle(exact(cell), format.length);
  }
}

function makeGroupedText(type: ColumnType, settings: FormatSettings): (cell: Cell) => string {
  return (cell) => {
    const amount = amountOf(cell, type);
    if (amount === null) return formatCell(cell, type);
    if (typeof amount === 'object') return formatAllDigits(amount, settings);
    const isPlain = typeof amount !== 'number' || isPlainNumber(amount);
    // A 32-bit float has more digits as a double than it means.
    if (!isPlain || (type.kind === 'float' && type.bits === 32)) return formatCell(cell, type);
    return formatNumber(amount, settings);
  };
}

/** Whether grouping shows all of it: Intl has twenty decimals, and would write 0 for what is smaller. */
function isPlainNumber(amount: number): boolean {
  const size = Math.abs(amount);
  return Number.isFinite(amount) && (size === 0 || (size >= 1e-4 && size < 1e16));
}

function makeAmountText(
  type: ColumnType,
  value: ValueFormat,
  settings: FormatSettings,
): (cell: Cell) => string {
  return (cell) => {
    const amount = amountOf(cell, type);
    return amount === null ? formatCell(cell, type) : formatFull(amount, value, settings);
  };
}

const MICROS_PER_DAY = 86_400_000_000;

function dayOf(cell: Cell, type: ColumnType, settings: FormatSettings): string | null {
  if (type.kind === 'date' && typeof cell === 'number') return formatDay(cell, settings);
  if (type.kind === 'timestamp' && typeof cell === 'bigint') {
    return formatDay(Math.floor(Number(cell) / MICROS_PER_DAY), settings);
  }
  return null;
}
