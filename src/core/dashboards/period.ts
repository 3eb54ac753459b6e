import {
  addDays,
  countDays,
  firstDay,
  type IsoDay,
  monthOf,
  moveByMonths,
  quarterStart,
  weekdayOf,
} from '../base/calendar';

/** Days from `from` to `to`, both included. */
export interface Period {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

export type RangePreset =
  | 'today'
  | 'last_7d'
  | 'last_28d'
  | 'last_91d'
  | 'month'
  | 'quarter'
  | 'ytd'
  | 'all';

/** What the user chose, as the URL keeps it: a preset moves with the as-of date, dates do not. */
export type DateRange =
  | { readonly kind: 'preset'; readonly preset: RangePreset }
  | { readonly kind: 'dates'; readonly from: IsoDay; readonly to: IsoDay };

export interface DataBounds {
  /** The first day that the data has. */
  readonly earliest: IsoDay;
  /** The day that "today" means: the data's own, not the clock's. */
  readonly asOf: IsoDay;
}

/** The days that a choice means, both ends included. */
export function resolveRange(range: DateRange, { earliest, asOf }: DataBounds): Period {
  if (range.kind === 'dates') return { from: range.from, to: range.to };
  return { from: presetStart(range.preset, earliest, asOf), to: asOf };
}

function presetStart(preset: RangePreset, earliest: IsoDay, asOf: IsoDay): IsoDay {
  switch (preset) {
    case 'today':
      return asOf;
    case 'last_7d':
      return addDays(asOf, -6);
    case 'last_28d':
      return addDays(asOf, -27);
    case 'last_91d':
      return addDays(asOf, -90);
    case 'month':
      return firstDay(monthOf(asOf));
    case 'quarter':
      return quarterStart(asOf);
    case 'ytd':
      return `${asOf.slice(0, 4)}-01-01`;
    case 'all':
      return earliest;
  }
}

/** The period of the same length that ends the day before. */
export function previousPeriod({ from, to }: Period): Period {
  const length = countDays(from, to);
  return { from: addDays(from, -length), to: addDays(from, -1) };
}

/** The same days one year before; 29 February becomes the 28th. */
export function yearBefore({ from, to }: Period): Period {
  return { from: moveByMonths(from, -12), to: moveByMonths(to, -12) };
}

/** The first day of the day, week (Monday) or month in which a day lies. */
export function bucketStart(day: IsoDay, grain: 'day' | 'week' | 'month'): IsoDay {
  switch (grain) {
    case 'day':
      return day;
    case 'week':
      return addDays(day, -weekdayOf(day));
    case 'month':
      return firstDay(monthOf(day));
  }
}
