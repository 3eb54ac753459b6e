import type { FormatSettings } from './formatSettings';
import { dateFormat } from './intl';

const MS_PER_DAY = 86_400_000;
const DAY_AND_MONTH = { day: 'numeric', month: 'short' } as const;

/** The length of the periods that a chart or a filter counts in. */
export type Grain = 'day' | 'week' | 'month';

/** Days since 1970-01-01 as an axis shows them: 1 Apr. */
export function formatDayShort(days: number, { locale }: FormatSettings): string {
  return dateFormat(locale, 'day-short', DAY_AND_MONTH).format(days * MS_PER_DAY);
}

/** Days since 1970-01-01: 12 Mar 2026. */
export function formatDay(days: number, { locale }: FormatSettings): string {
  return dateFormat(locale, 'day', { ...DAY_AND_MONTH, year: 'numeric' }).format(days * MS_PER_DAY);
}

/** Days since 1970-01-01 as a tooltip shows them: Sun, 17 May 2026. */
export function formatDayLong(days: number, settings: FormatSettings): string {
  const weekday = dateFormat(settings.locale, 'weekday', { weekday: 'short' });
  return `${weekday.format(days * MS_PER_DAY)}, ${formatDay(days, settings)}`;
}

/** The month that the day lies in: May 2026. */
export function formatMonth(days: number, { locale }: FormatSettings): string {
  const options = { month: 'short', year: 'numeric' } as const;
  return dateFormat(locale, 'month', options).format(days * MS_PER_DAY);
}

/** Both days included, with what they share said once: 1 Apr – 30 Jun 2026. */
export function formatDayRange(from: number, to: number, { locale }: FormatSettings): string {
  const format = dateFormat(locale, 'day', { ...DAY_AND_MONTH, year: 'numeric' });
  return format.formatRange(from * MS_PER_DAY, to * MS_PER_DAY);
}

/** A period by its first day, as an axis shows it: 1 Apr, or May 2026 for months. */
export function formatPeriodShort(days: number, grain: Grain, settings: FormatSettings): string {
  return grain === 'month' ? formatMonth(days, settings) : formatDayShort(days, settings);
}

/** A period by its first day, as a tooltip shows it: Sun, 17 May 2026 · 11 – 17 May 2026 · May 2026. */
export function formatPeriodLong(days: number, grain: Grain, settings: FormatSettings): string {
  switch (grain) {
    case 'day':
      return formatDayLong(days, settings);
    case 'week':
      return formatDayRange(days, days + 6, settings);
    case 'month':
      return formatMonth(days, settings);
  }
}

/** Microseconds since 1970-01-01 UTC to the minute: 12 Mar 2026, 14:05. */
export function formatMoment(micros: bigint, { locale }: FormatSettings): string {
  const options = {
    ...DAY_AND_MONTH,
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const;
  return dateFormat(locale, 'moment', options).format(Math.floor(Number(micros) / 1000));
}

/** Milliseconds since 1970 as the user's own clock shows them: 09:41. */
export function formatClock(ms: number, { locale }: FormatSettings): string {
  const options = {
    timeZone: undefined,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const;
  return dateFormat(locale, 'clock', options).format(ms);
}

/** Milliseconds since 1970 by the user's own clock: 12 Mar 2026, 14:05. */
export function formatLocalMoment(ms: number, { locale }: FormatSettings): string {
  const options = {
    ...DAY_AND_MONTH,
    timeZone: undefined,
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const;
  return dateFormat(locale, 'local-moment', options).format(ms);
}
