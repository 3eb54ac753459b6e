import type { ListOption } from '../../kit/fields/listOptions';

const CURRENCIES = [
  'USD',
  'EUR',
  'GBP',
  'CHF',
  'JPY',
  'CAD',
  'AUD',
  'NZD',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'HUF',
  'TRY',
  'INR',
  'CNY',
  'KRW',
  'SGD',
  'HKD',
  'BRL',
  'MXN',
  'ZAR',
  'AED',
  'ILS',
];
const LOCALES = [
  'en-GB',
  'en-US',
  'en-IN',
  'de-DE',
  'de-CH',
  'fr-FR',
  'fr-CH',
  'it-IT',
  'es-ES',
  'es-MX',
  'pt-BR',
  'nl-NL',
  'sv-SE',
  'nb-NO',
  'da-DK',
  'fi-FI',
  'pl-PL',
  'cs-CZ',
  'tr-TR',
  'ja-JP',
  'zh-CN',
  'ko-KR',
];

/** Stands for the browser's own language in a list of locales. */
export const BROWSER = 'browser';

/** The currencies that amounts can be shown in: the data has none. */
export function currencyOptions(locale: string, chosen: string): ListOption[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  return withChosen(CURRENCIES, chosen).map((value) => ({
    value,
    label: value,
    detail: names.of(value) ?? '',
  }));
}

/** The ways in which numbers and dates can be written; the browser's own first. */
export function localeOptions(browser: string, chosen: string | null): ListOption[] {
  const nameOf = (locale: string) =>
    new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
  return [
    { value: BROWSER, label: 'As the browser', detail: browser },
    ...withChosen(LOCALES, chosen).map((value) => ({
      value,
      label: nameOf(value),
      detail: value,
    })),
  ];
}

function withChosen(list: readonly string[], chosen: string | null): string[] {
  return chosen === null || list.includes(chosen) ? [...list] : [chosen, ...list];
}
