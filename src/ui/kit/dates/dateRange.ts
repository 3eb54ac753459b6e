import { firstDay, type IsoDay, isIsoDay, lastDay } from '../../../core/base/calendar';
import type { Period, RangePreset } from '../../../core/dashboards/period';

export const rangePresets: Readonly<Record<RangePreset, string>> = {
  today: 'Today',
  last_7d: 'Last 7 days',
  last_28d: 'Last 28 days',
  last_91d: 'Last 91 days',
  month: 'This month',
  quarter: 'This quarter',
  ytd: 'Year to date',
  all: 'All',
};

/**
 * Reads a typed range: `2026-04-01..2026-06-30`, months and years for whole ones (`2026-04..2026-06`, `2026`), a single
 * day, `to` or an en dash for the dots. The earlier end comes first whatever was typed. Null when it is no range.
 */
export function parseTypedRange(text: string): Period | null {
  const parts = text.trim().split(/\s*(?:\.\.+|–|\bto\b)\s*/);
  const [start = '', end = start] = parts;
  const first = readSpan(start);
  const second = readSpan(end);
  if (parts.length > 2 || !first || !second) return null;
  return first.from <= second.from
    ? { from: first.from, to: second.to }
    : { from: second.from, to: first.to };
}

function readSpan(text: string): Period | null {
  if (/^\d{4}$/.test(text)) return { from: `${text}-01-01`, to: `${text}-12-31` };
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return { from: firstDay(text), to: lastDay(text) };
  return isIsoDay(text) ? { from: text, to: text } : null;
}

/** The range after a click on a day while one end is already chosen; a second click before the first swaps them. */
export function closeSpan(first: IsoDay, second: IsoDay): Period {
  return first <= second ? { from: first, to: second } : { from: second, to: first };
}

/** `1 Apr – 30 Jun 2026`; the year once when both ends share it, a single day once. */
export function describeSpan({ from, to }: Period, locale: string): string {
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
