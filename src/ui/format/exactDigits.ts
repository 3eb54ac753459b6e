import type { ExactDecimal } from './amount';
import type { FormatSettings } from './formatSettings';
import { numberFormat } from './intl';
import { formatFixed } from './numbers';

/** Engines before ECMA-402 2023 refuse more; DuckDB allows DECIMAL(38,38). */
const INTL_DIGITS = 20;

/** Every digit of a decimal, with the locale's grouping and decimal sign: (123456n, scale 2) → 1,234.56. */
export function formatAllDigits(decimal: ExactDecimal, settings: FormatSettings): string {
  const { unscaled, scale } = decimal;
  if (scale <= INTL_DIGITS) return formatFixed(decimal, scale, settings);
  const size = unscaled < 0n ? -unscaled : unscaled;
  const unit = 10n ** BigInt(scale);
  const whole = formatFixed(size / unit, 0, settings);
  const fraction = (size % unit).toString().padStart(scale, '0');
  return `${unscaled < 0n ? '−' : ''}${whole}${decimalSign(settings)}${fraction}`;
}

function decimalSign({ locale }: FormatSettings): string {
  const parts = numberFormat(locale, 'number:1', { maximumFractionDigits: 1 }).formatToParts(0.5);
  return parts.find((part) => part.type === 'decimal')?.value ?? '.';
}
