import { parseDate } from '../../../core/warehouse/cells';
import type { Cell, ColumnType } from '../../../core/warehouse/rowSet';

const MICROS_PER_DAY = 86_400_000_000n;

/** How a typed text is meant. */
export interface RangeText {
  /** Which end of a range it stands for: a number between two cells of the column rounds into the range. */
  readonly end: 'from' | 'to';
  readonly locale: string;
  /** True where the column holds shares of one and shows them as percent: 40 then means 0.40. */
  readonly inPercent: boolean;
}

/**
 * What a reader typed as one end of a range, as a cell of the column, or undefined when it cannot be read. Numbers may
 * have the locale's grouping and a currency sign; days are ISO, and `to` a day means its last microsecond.
 */
export function parseRangeEnd(text: string, type: ColumnType, how: RangeText): Cell | undefined {
  switch (type.kind) {
    case 'integer': {
      const whole = parseExact(text, 0, how);
      return whole !== undefined && type.bits <= 32 ? Number(whole) : whole;
    }
    case 'decimal':
      return parseExact(text, type.scale, how);
    case 'float':
      return parseDouble(text, how);
    case 'date':
      return parseDay(text);
    case 'timestamp':
      return parseInstant(text, how.end);
    default:
      return undefined;
  }
}

/** The unscaled integer at `scale`; digits beyond it round up for `from` and down for `to`. */
function parseExact(text: string, scale: number, how: RangeText): bigint | undefined {
  const match = /^(-?\d*)\.?(\d*)$/.exec(plainNumber(text, how.locale));
  const [, whole = '', fraction = ''] = match ?? [];
  if (!/\d/.test(whole + fraction)) return undefined;
  const unscaled = BigInt(whole === '-' ? `-${fraction}` : whole + fraction);
  return rescale(unscaled, fraction.length + (how.inPercent ? 2 : 0), scale, how.end);
}

function rescale(unscaled: bigint, from: number, to: number, end: 'from' | 'to'): bigint {
  if (to >= from) return unscaled * 10n ** BigInt(to - from);
  const unit = 10n ** BigInt(from - to);
  const down = unscaled / unit - (unscaled % unit < 0n ? 1n : 0n);
  return end === 'from' && down * unit !== unscaled ? down + 1n : down;
}

function parseDouble(text: string, how: RangeText): number | undefined {
  const plain = plainNumber(text, how.locale);
  if (!/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined;
  return how.inPercent ? Number(plain) / 100 : Number(plain);
}

function parseDay(text: string): number | undefined {
  const days = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseDate(text) : Number.NaN;
  return Number.isNaN(days) ? undefined : days;
}

function parseInstant(text: string, end: 'from' | 'to'): bigint | undefined {
  const days = parseDay(text);
  if (days === undefined) return undefined;
  return BigInt(days) * MICROS_PER_DAY + (end === 'to' ? MICROS_PER_DAY - 1n : 0n);
}

/** Digits, one point and a hyphen: without blanks, grouping, currency sign and percent. */
function plainNumber(text: string, locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(-12345.6);
  const sign = (kind: string) => parts.find((part) => part.type === kind)?.value ?? '';
  return text
    .replace(/[\s\p{Sc}%]/gu, '')
    .replaceAll(sign('group') || ',', '')
    .replace(sign('decimal') || '.', '.')
    .replace(/^[−–]/, '-');
}
