import { valueError } from '../../errors';
import { quoteText } from '../../quote';
import { type CivilDate, checkDate, fromIsoCalendar } from './civil';
import { type ClockTime, checkTime, MIDNIGHT } from './clock';
import type { Zone } from './zone';
import { type ParsedTime, readZone } from './zoneText';

const DATE = /^(\d{4})(-?)(?:(\d\d)\2(\d\d)|W(\d\d)(?:\2(\d))?)$/;
const TIME = /^(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)?)?(Z|[+-]\d\d(?::?\d\d(?::?\d\d)?)?)?$/;

/** Reads a date in ISO 8601: Python's `date.fromisoformat`. */
export function parseIsoDate(text: string): CivilDate {
  const match = DATE.exec(text);
  if (match === null) throw invalid(text);
  const [, year, , month, day, week, weekday = '1'] = match;
  if (week !== undefined) return fromIsoCalendar(Number(year), Number(week), Number(weekday));
  return checkDate({ year: Number(year), month: Number(month), day: Number(day) });
}

/** Reads a time of day in ISO 8601, with an offset perhaps. */
export function parseIsoTime(text: string, whole = text): { time: ClockTime; zone: Zone | null } {
  const match = TIME.exec(text.replace(/^T/, ''));
  if (match === null) throw invalid(whole);
  const [, hour, minute = '0', second = '0', fraction = '', zone] = match;
  const time = checkTime({
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    microsecond: Number(fraction.slice(0, 6).padEnd(6, '0')),
  });
  return { time, zone: readZone(zone) };
}

/** Reads a moment in ISO 8601: Python's `datetime.fromisoformat`; any character may stand between date and time. */
export function parseIsoDateTime(text: string): ParsedTime {
  const [dateText = ''] = /^\d{4}(?:-W\d\d(?:-\d)?|W\d{2,3}|-\d\d-\d\d|\d{4})/.exec(text) ?? [];
  if (dateText === '') throw invalid(text);
  const date = parseIsoDate(dateText);
  if (dateText === text) return { date, time: MIDNIGHT, zone: null };
  return { date, ...parseIsoTime(text.slice(dateText.length + 1), text) };
}

function invalid(text: string): Error {
  return valueError(`Invalid isoformat string: ${quoteText(text)}`);
}
