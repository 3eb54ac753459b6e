import {
  addDays,
  firstDay,
  type IsoDay,
  isIsoDay,
  lastDay,
  monthOf,
  quarterStart,
} from './calendar';

export const rangePresets = {
  today: 'Today',
  last_7d: 'Last 7 days',
  last_28d: 'Last 28 days',
  last_91d: 'Last 91 days',
  month: 'This month',
  quarter: 'This quarter',
  ytd: 'Year to date',
  all: 'All',
} as const;

export type RangePreset = keyof typeof rangePresets;

/** What the user chose, as the URL keeps it: a preset moves with the as-of date, dates do not. */
export type DateRange =
  | { readonly kind: 'preset'; readonly preset: RangePreset }
  | { readonly kind: 'dates'; readonly from: IsoDay; readonly to: IsoDay };

export interface DateSpan {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

export interface DataBounds {
  /** The first day that the data has. */
  readonly earliest: IsoDay;
  /** The day that "today" means: the data's own, not the clock's. */
  readonly asOf: IsoDay;
}

/** The days that a choice means, both ends included. */
export function resolveRange(range: DateRange, { earliest, asOf }: DataBounds): DateSpan {
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

/**
 * Reads a typed range: `2026-04-01..2026-06-30`, months and years for whole ones (`2026-04..2026-06`, `2026`), a single
 * day, `to` or an en dash for the dots. The earlier end comes first whatever was typed. Null when it is no range.
 */
export function parseTypedRange(text: string): DateSpan | null {
  const parts = text.trim().split(/\s*(?:\.\.+|–|\bto\b)\s*/);
  const [start = '', end = start] = parts;
  const first = readSpan(start);
  const second = readSpan(end);
  if (parts.length > 2 || !first || !second) return null;
  return first.from <= second.from
    ? { from: first.from, to: second.to }
    : { from: second.from, to: first.to };
}

function readSpan(text: string): DateSpan | null {
  if (/^\d{4}$/.test(text)) return { from: `${text}-01-01`, to: `${text}-12-31` };
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return { from: firstDay(text), to: lastDay(text) };
  return isIsoDay(text) ? { from: text, to: text } : null;
}

/** The range after a click on a day while one end is already chosen; a second click before the first swaps them. */
export function closeSpan(first: IsoDay, second: IsoDay): DateSpan {
  return first <= second ? { from: first, to: second } : { from: second, to: first };
}

/** `1 Apr – 30 Jun 2026`; the year once when both ends share it, a single day once. */
export function describeSpan({ from, to }: DateSpan, locale: string): string {
  const format = (day: IsoDay, withYear: boolean) =>
    new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'short',
      ...(withYear && { year: 'numeric' }),
    }).format(new Date(day));
  if (from === to) return format(to, true);
  return `${format(from, from.slice(0, 4) !== to.slice(0, 4))} – ${format(to, true)}`;
}
