import { formatDecimal } from '../../core/warehouse/cells';
import type { Cell, ColumnType } from '../../core/warehouse/rowSet';

/** `unscaled` × 10^-`scale`, as a DECIMAL column stores it. */
export interface ExactDecimal {
  readonly unscaled: bigint;
  readonly scale: number;
}

/** Anything that can be shown as a number; bigints and decimals keep every digit. */
export type Amount = number | bigint | ExactDecimal;

/** The number in a cell without loss, or null when the cell is null or its type is no number. */
export function amountOf(cell: Cell, type: ColumnType): Amount | null {
  if (type.kind === 'decimal') {
    return typeof cell === 'bigint' ? { unscaled: cell, scale: type.scale } : null;
  }
  if (type.kind !== 'integer' && type.kind !== 'float') return null;
  return typeof cell === 'number' || typeof cell === 'bigint' ? cell : null;
}

/** The nearest double: for ratios, axes and bars, where the last digit is not shown. */
export function amountToNumber(amount: Amount): number {
  if (typeof amount === 'object') return Number(formatDecimal(amount.unscaled, amount.scale));
  return Number(amount);
}

/** What `Intl.NumberFormat` takes: a decimal goes in as its digits, because Intl reads text exactly and a double is not. */
export function toIntlNumber(amount: Amount): number | bigint | `${number}` {
  if (typeof amount !== 'object') return amount;
  return formatDecimal(amount.unscaled, amount.scale) as `${number}`;
}

/** Whether |amount| < `limit`, decided without rounding. */
export function isSmallerThan(amount: Amount, limit: number): boolean {
  if (typeof amount === 'number') return Math.abs(amount) < limit;
  const unscaled = typeof amount === 'bigint' ? amount : amount.unscaled;
  const scale = typeof amount === 'bigint' ? 0 : amount.scale;
  return (unscaled < 0n ? -unscaled : unscaled) < BigInt(limit) * 10n ** BigInt(scale);
}

/** The same amount × 10^`places`, exact for bigints and decimals. */
export function shiftPlaces(amount: Amount, places: number): Amount {
  if (typeof amount === 'number') return amount * 10 ** places;
  const exact = typeof amount === 'bigint' ? { unscaled: amount, scale: 0 } : amount;
  const scale = exact.scale - places;
  if (scale >= 0) return { unscaled: exact.unscaled, scale };
  return { unscaled: exact.unscaled * 10n ** BigInt(-scale), scale: 0 };
}
