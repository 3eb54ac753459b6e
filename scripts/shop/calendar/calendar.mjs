// @ts-check
// Days count from 1970-01-01, seconds from its midnight UTC, weekdays from Monday = 0.

export const DAY_SECONDS = 86400;
const DAY_MS = DAY_SECONDS * 1000;

/** @param {number} year @param {number} month 1 to 12 @param {number} date */
export function dayOf(year, month, date) {
  return Date.UTC(year, month - 1, date) / DAY_MS;
}

/** The day of `YYYY-MM-DD`, or undefined when there is no such date. @param {string} text */
export function parseDay(text) {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!parts) return undefined;
  const day = dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return dateText(day) === text ? day : undefined;
}

/** @param {number} day */
export function weekdayOf(day) {
  return (((day + 3) % 7) + 7) % 7;
}

/** @param {number} day */
export function yearOf(day) {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** 1 to 12. @param {number} day */
export function monthOf(day) {
  return new Date(day * DAY_MS).getUTCMonth() + 1;
}

/** 1 to 31. @param {number} day */
export function dateOf(day) {
  return new Date(day * DAY_MS).getUTCDate();
}

/**
 * The nth weekday of a month.
 * @param {number} year
 * @param {number} month
 * @param {number} weekday
 * @param {number} nth from 1
 */
export function nthWeekday(year, month, weekday, nth) {
  const first = dayOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
}

/**
 * The second before the next day, in seconds since 1970.
 * @param {number} day
 */
export function lastSecondOf(day) {
  return (day + 1) * DAY_SECONDS - 1;
}

/** @type {Map<number, string>} */
const dateTexts = new Map();

/** `YYYY-MM-DD`. @param {number} day */
export function dateText(day) {
  let text = dateTexts.get(day);
  if (text === undefined) {
    text = new Date(day * DAY_MS).toISOString().slice(0, 10);
    dateTexts.set(day, text);
  }
  return text;
}

const twoDigits = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

/** `HH:MM:SS` of the second's day. @param {number} second */
export function timeText(second) {
  const inDay = second % DAY_SECONDS;
  const hour = Math.floor(inDay / 3600);
  const minute = Math.floor(inDay / 60) % 60;
  return `${twoDigits[hour]}:${twoDigits[minute]}:${twoDigits[inDay % 60]}`;
}

/** `YYYY-MM-DDTHH:MM:SSZ`. @param {number} second */
export function stampText(second) {
  return `${dateText(Math.floor(second / DAY_SECONDS))}T${timeText(second)}Z`;
}
