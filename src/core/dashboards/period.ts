import { formatDate, parseDate } from '../warehouse/cells';

/** Days from `from` to `to`, both ISO and both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** How a dashboard's dates are asked for: fixed days, or days that end at the as-of date. */
export type PeriodRequest =
  | { readonly kind: 'fixed'; readonly from: string; readonly to: string }
  | { readonly kind: 'last'; readonly days: number }
  | { readonly kind: 'month' | 'quarter' | 'year' | 'all' };

/** Number of days in a period. */
export function daysIn({ from, to }: Period): number {
  return parseDate(to) - parseDate(from) + 1;
}

/** ISO date `days` later. */
export function addDays(iso: string, days: number): string {
  return formatDate(parseDate(iso) + days);
}

/** The period of the same length that ends the day before. */
export function previousPeriod(period: Period): Period {
  const length = daysIn(period);
  return { from: addDays(period.from, -length), to: addDays(period.from, -1) };
}

/** The same days one year before; 29 February becomes the 28th. */
export function yearBefore({ from, to }: Period): Period {
  return { from: shiftYear(from), to: shiftYear(to) };
}

/** The days that a request means, given the first and last day that have data. A fixed period is taken as it is, ends swapped if need be. */
export function resolvePeriod(request: PeriodRequest, data: Period): Period {
  switch (request.kind) {
    case 'fixed':
      return request.from <= request.to ? request : { from: request.to, to: request.from };
    case 'last':
      return { from: addDays(data.to, 1 - request.days), to: data.to };
    case 'month':
      return { from: `${data.to.slice(0, 7)}-01`, to: data.to };
    case 'quarter':
      return { from: quarterStart(data.to), to: data.to };
    case 'year':
      return { from: `${data.to.slice(0, 4)}-01-01`, to: data.to };
    case 'all':
      return data;
  }
}

function quarterStart(iso: string): string {
  const month = Number(iso.slice(5, 7));
  const first = String(Math.floor((month - 1) / 3) * 3 + 1).padStart(2, '0');
  return `${iso.slice(0, 4)}-${first}-01`;
}

function shiftYear(iso: string): string {
  const year = String(Number(iso.slice(0, 4)) - 1).padStart(4, '0');
  const shifted = `${year}${iso.slice(4)}`;
  return shifted.endsWith('-02-29') ? `${year}-02-28` : shifted;
}

/** The first day of the week (Monday) or month in which a day lies. */
export function bucketStart(iso: string, grain: 'day' | 'week' | 'month'): string {
  if (grain === 'day') return iso;
  if (grain === 'month') return `${iso.slice(0, 7)}-01`;
  const days = parseDate(iso);
  return formatDate(days - ((((days + 3) % 7) + 7) % 7));
}
