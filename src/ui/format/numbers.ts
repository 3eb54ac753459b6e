import { type Amount, isSmallerThan, toIntlNumber } from './amount';
import type { FormatSettings } from './formatSettings';
import { formatAmount, numberFormat, withMinus } from './intl';

/** A whole number with grouping: 5,412. */
export function formatCount(amount: Amount, { locale }: FormatSettings): string {
  return formatAmount(numberFormat(locale, 'count', { maximumFractionDigits: 0 }), amount);
}

/** A grouped number with exactly `digits` decimals: (1234.5, 2) → 1,234.50. */
export function formatFixed(amount: Amount, digits: number, { locale }: FormatSettings): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return formatAmount(numberFormat(locale, `fixed:${digits}`, options), amount);
}

/** A grouped number with at most `digits` decimals, none that are zero at the end: (92.5, 2) → 92.5. */
export function formatNumber(
  amount: Amount,
  { locale }: FormatSettings,
  digits: number = 20,
): string {
  const options = { maximumFractionDigits: digits };
  return formatAmount(numberFormat(locale, `number:${digits}`, options), amount);
}

/** Short, one decimal at most: 9.6k, 412, 1.2M. */
export function formatCompact(amount: Amount, { locale }: FormatSettings): string {
  const options = { notation: 'compact', maximumFractionDigits: 1 } as const;
  return formatCompactParts(amount, {
    compact: numberFormat(locale, 'compact', options),
    whole: numberFormat(locale, 'count', { maximumFractionDigits: 0 }),
  });
}

/**
 * Compact notation, with `k` where English data has `K`. A locale that has no short form for thousands (German) would
 * show all digits and a decimal: that falls back to `whole`.
 */
export function formatCompactParts(
  amount: Amount,
  formats: { readonly compact: Intl.NumberFormat; readonly whole: Intl.NumberFormat },
): string {
  const parts = formats.compact.formatToParts(toIntlNumber(amount));
  const isShort = parts.some((part) => part.type === 'compact');
  if (!isShort && !isSmallerThan(amount, 1000)) return formatAmount(formats.whole, amount);
  return withMinus(parts.map((part) => shortPart(part)).join(''));
}

function shortPart({ type, value }: Intl.NumberFormatPart): string {
  return type === 'compact' && value === 'K' ? 'k' : value;
}
