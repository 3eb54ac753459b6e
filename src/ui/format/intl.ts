import { type Amount, toIntlNumber } from './amount';

const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * The formatter of `style` in `locale`. Building one costs a hundred times a call, so each is kept under its style's
 * name: one name must always stand for the same options.
 */
export function numberFormat(
  locale: string,
  style: string,
  options: Intl.NumberFormatOptions,
): Intl.NumberFormat {
  const key = `${locale}|${style}`;
  const known = numberFormats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, options);
  numberFormats.set(key, made);
  return made;
}

/** The UTC date formatter of `style` in `locale`; kept under its name as number formatters are. */
export function dateFormat(
  locale: string,
  style: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale}|${style}`;
  const known = dateFormats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  dateFormats.set(key, made);
  return made;
}

/** The amount in this format, with a true minus sign. */
export function formatAmount(format: Intl.NumberFormat, amount: Amount): string {
  return withMinus(format.format(toIntlNumber(amount)));
}

/** Intl writes a hyphen in most locales; a minus lines up with plus and with digits. */
export function withMinus(text: string): string {
  return text.replaceAll('-', '−');
}
