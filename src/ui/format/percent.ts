import { type Amount, shiftPlaces } from './amount';
import type { FormatSettings } from './formatSettings';
import { formatAmount, numberFormat } from './intl';
import { formatFixed } from './numbers';

/** A share of one with one decimal: 0.414 → 41.4%. */
export function formatRate(fraction: Amount, settings: FormatSettings): string {
  return formatAmount(rateFormat(settings, 1), fraction);
}

/** A value that is already in percent, as the `_pct` columns of the marts are: 46.23 → 46.2%. */
export function formatPercent(percent: Amount, settings: FormatSettings): string {
  return formatRate(shiftPlaces(percent, -2), settings);
}

/** A whole percentage for narrow places: 0.27 → 27%. */
export function formatShare(fraction: Amount, settings: FormatSettings): string {
  return formatAmount(rateFormat(settings, 0), fraction);
}

/** The distance between two rates: 0.006 → 0.6 pts. */
export function formatPoints(fraction: Amount, settings: FormatSettings): string {
  return `${formatFixed(shiftPlaces(fraction, 2), 1, settings)} pts`;
}

function rateFormat({ locale }: FormatSettings, digits: number): Intl.NumberFormat {
  return numberFormat(locale, `rate:${digits}`, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
