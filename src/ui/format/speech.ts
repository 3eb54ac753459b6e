import { type Amount, amountToNumber } from './amount';
import type { FormatSettings } from './formatSettings';
import { formatAmount, numberFormat } from './intl';
import { formatFull, type ValueFormat } from './valueFormat';

/** The amount as a screen reader should say it: 473.9 thousand US dollars, 41.4%, 5,412. */
export function speakAmount(amount: Amount, format: ValueFormat, settings: FormatSettings): string {
  if (format.kind !== 'money' || Math.abs(amountToNumber(amount)) < 10_000) {
    return formatFull(amount, format, settings);
  }
  const { locale, currency } = settings;
  const spoken = numberFormat(locale, `money-spoken:${currency}`, {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    notation: 'compact',
    compactDisplay: 'long',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  });
  return formatAmount(spoken, amount);
}
