import { type Amount, isSmallerThan } from './amount';
import type { FormatSettings } from './formatSettings';
import { formatAmount, numberFormat } from './intl';
import { formatCompactParts } from './numbers';

/** `auto`: the currency's cents below 1,000 and none from there on; `always`: as lifetime values are shown. */
export type Cents = 'auto' | 'always' | 'never';

const SHORT_FROM = 10_000;

/** The full amount for grids and tooltips: $7,974 · $87.56 · −$0.40. */
export function formatMoney(
  amount: Amount,
  settings: FormatSettings,
  cents: Cents = 'auto',
): string {
  const showsCents = cents === 'always' || (cents === 'auto' && isSmallerThan(amount, 1000));
  return formatAmount(showsCents ? centsFormat(settings) : wholeFormat(settings), amount);
}

/** The shortest form, for axes: $473.9k, $3k, $500. */
export function formatMoneyCompact(amount: Amount, settings: FormatSettings): string {
  return formatShort(amount, settings, 0);
}

/** For key figures: compact from 10,000 on, so that $1,604 stays readable to the dollar, and always with one decimal. */
export function formatMoneyHeadline(amount: Amount, settings: FormatSettings): string {
  if (isSmallerThan(amount, SHORT_FROM)) return formatMoney(amount, settings);
  return formatShort(amount, settings, 1);
}

function formatShort(amount: Amount, settings: FormatSettings, leastDigits: 0 | 1): string {
  const { locale, currency } = settings;
  const compact = numberFormat(locale, `money-compact-${leastDigits}:${currency}`, {
    ...moneyOptions(settings),
    notation: 'compact',
    minimumFractionDigits: leastDigits,
    maximumFractionDigits: 1,
  });
  return formatCompactParts(amount, { compact, whole: wholeFormat(settings) });
}

function centsFormat(settings: FormatSettings): Intl.NumberFormat {
  const { locale, currency } = settings;
  return numberFormat(locale, `money-cents:${currency}`, moneyOptions(settings));
}

function wholeFormat(settings: FormatSettings): Intl.NumberFormat {
  const { locale, currency } = settings;
  const options = {
    ...moneyOptions(settings),
    minimumFractionDigits: 0,
    maximumFractionDigits: 0,
  };
  return numberFormat(locale, `money-whole:${currency}`, options);
}

function moneyOptions({ currency }: FormatSettings): Intl.NumberFormatOptions {
  return { style: 'currency', currency, currencyDisplay: 'narrowSymbol' };
}
