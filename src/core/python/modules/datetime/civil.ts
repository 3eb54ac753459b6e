import { PythonError, valueError } from '../../errors';

/** A day of the proleptic Gregorian calendar, years 1 to 9999. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The ordinal of 1970-01-01; that of 0001-01-01 is 1. */
export const EPOCH_ORDINAL = 719_163;
const MAX_ORDINAL = 3_652_059;
const MS_PER_DAY = 86_400_000;

/** Python's `date.toordinal()`. */
export function toOrdinal({ year, month, day }: CivilDate): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / MS_PER_DAY + EPOCH_ORDINAL;
}

/** The day of an ordinal; throws OverflowError outside of years 1 to 9999. */
export function fromOrdinal(ordinal: number): CivilDate {
  if (ordinal < 1 || ordinal > MAX_ORDINAL) {
    throw new PythonError('OverflowError', 'date value out of range');
  }
  const date = new Date((ordinal - EPOCH_ORDINAL) * MS_PER_DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}

/** Throws Python's ValueErrors for a day that there is not. */
export function checkDate(date: CivilDate): CivilDate {
  const { year, month, day } = date;
  if (year < 1 || year > 9999) throw valueError(`year ${year} is out of range`);
  if (month < 1 || month > 12) throw valueError('month must be in 1..12');
  if (day < 1 || day > daysInMonth(year, month)) {
    throw valueError('day is out of range for month');
  }
  return date;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** The day of the week, Monday is 0. */
export function weekdayOf(ordinal: number): number {
  return (ordinal + 6) % 7;
}

/** The day of the year, from 1. */
export function dayOfYear(date: CivilDate): number {
  return toOrdinal(date) - toOrdinal({ year: date.year, month: 1, day: 1 }) + 1;
}

/** The ISO year, week and weekday (Monday is 1) of a day. */
export function isoCalendar(date: CivilDate): { year: number; week: number; weekday: number } {
  const ordinal = toOrdinal(date);
  const weekday = weekdayOf(ordinal) + 1;
  // The ISO year of a week is the year of its Thursday, which years 0 and 10000 cannot be asked of a Date here.
  const thursday = ordinal + 4 - weekday;
  const year = thursday < 1 ? 0 : thursday > MAX_ORDINAL ? 10_000 : fromOrdinal(thursday).year;
  const week = Math.floor((thursday - toOrdinal({ year, month: 1, day: 1 })) / 7) + 1;
  return { year, week, weekday };
}

/** The day of an ISO year, week and weekday. */
export function fromIsoCalendar(year: number, week: number, weekday: number): CivilDate {
  const weeks = isoCalendar({ year, month: 12, day: 28 }).week;
  if (week < 1 || week > weeks) throw valueError(`Invalid week: ${week}`);
  if (weekday < 1 || weekday > 7) {
    throw valueError(`Invalid weekday: ${weekday} (range is [1, 7])`);
  }
  const fourth = toOrdinal({ year, month: 1, day: 4 });
  return fromOrdinal(fourth - weekdayOf(fourth) + (week - 1) * 7 + weekday - 1);
}
