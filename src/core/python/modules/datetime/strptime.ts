import { valueError } from '../../errors';
import { quoteText } from '../../quote';
import {
  type CivilDate,
  checkDate,
  fromIsoCalendar,
  fromOrdinal,
  toOrdinal,
  weekdayOf,
} from './civil';
import type { ClockTime } from './clock';
import { DAY_NAMES, MONTH_NAMES } from './strftime';
import { type ParsedTime, readZone } from './zoneText';

const NAMES = (names: readonly string[]) => names.map((name) => name.toLowerCase()).join('|');
const short = (names: readonly string[]) => names.map((name) => name.slice(0, 3));

const PATTERNS: Readonly<Record<string, string>> = {
  Y: '\\d{4}',
  y: '\\d{2}',
  m: '1[0-2]|0[1-9]|[1-9]',
  d: '3[01]|[12]\\d|0[1-9]|[1-9]| [1-9]',
  H: '2[0-3]|[01]\\d|\\d',
  I: '1[0-2]|0[1-9]|[1-9]',
  M: '[0-5]\\d|\\d',
  S: '6[01]|[0-5]\\d|\\d',
  f: '\\d{1,6}',
  j: '36[0-6]|3[0-5]\\d|[12]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]',
  p: 'am|pm',
  z: '[+-]\\d\\d:?[0-5]\\d(?::?[0-5]\\d)?|z',
  Z: 'utc|gmt',
  A: NAMES(DAY_NAMES),
  a: NAMES(short(DAY_NAMES)),
  B: NAMES(MONTH_NAMES),
  b: NAMES(short(MONTH_NAMES)),
  w: '[0-6]',
  u: '[1-7]',
  U: '5[0-3]|[0-4]\\d|\\d',
  W: '5[0-3]|[0-4]\\d|\\d',
  G: '\\d{4}',
  V: '5[0-3]|0[1-9]|[1-4]\\d|\\d',
};
const COMPOUND: Readonly<Record<string, string>> = {
  c: '%a %b %d %H:%M:%S %Y',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
};

/** Reads a text by a format: Python's `datetime.strptime`. */
export function parseTime(text: string, format: string): ParsedTime {
  const expanded = format.replace(
    /%([cxX])/g,
    (whole, letter: string) => COMPOUND[letter] ?? whole,
  );
  const { pattern, letters } = compileFormat(expanded, format);
  const match = new RegExp(`^${pattern}`, 'i').exec(text);
  if (match === null) {
    throw valueError(`time data ${quoteText(text)} does not match format ${quoteText(format)}`);
  }
  const rest = text.slice(match[0].length);
  if (rest !== '') throw valueError(`unconverted data remains: ${rest}`);
  const fields = new Map(letters.map((letter, at) => [letter, match[at + 1] ?? '']));
  return { date: readDate(fields), time: readTime(fields), zone: readZone(fields.get('z')) };
}

type Fields = ReadonlyMap<string, string>;

function compileFormat(format: string, shown: string): { pattern: string; letters: string[] } {
  const letters: string[] = [];
  const pattern = format
    .replace(/[\\.^$*+?()[\]{}|]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replace(/%(.?)/g, (_, letter: string) => {
      if (letter === '%') return '%';
      const digits = PATTERNS[letter];
      if (letter === '') throw valueError(`stray % in format ${quoteText(shown)}`);
      if (digits === undefined) {
        throw valueError(`${quoteText(letter)} is a bad directive in format ${quoteText(shown)}`);
      }
      letters.push(letter);
      return `(${digits})`;
    });
  return { pattern, letters };
}

function readDate(fields: Fields): CivilDate {
  const year = readYear(fields);
  const number = (letter: string) => numberOf(fields, letter);
  const isoYear = number('G');
  const isoWeek = number('V');
  if (isoYear !== undefined && isoWeek !== undefined) {
    return fromIsoCalendar(isoYear, isoWeek, (readWeekday(fields) ?? 0) + 1);
  }
  const dayOfYear = number('j') ?? readWeek(fields, year);
  if (dayOfYear !== undefined) {
    return fromOrdinal(toOrdinal({ year, month: 1, day: 1 }) + dayOfYear - 1);
  }
  return checkDate({ year, month: readMonth(fields), day: number('d') ?? 1 });
}

function numberOf(fields: Fields, letter: string): number | undefined {
  const text = fields.get(letter);
  return text === undefined ? undefined : Number(text);
}

function readYear(fields: Fields): number {
  const short = numberOf(fields, 'y');
  if (short === undefined) return numberOf(fields, 'Y') ?? 1900;
  return short <= 68 ? 2000 + short : 1900 + short;
}

function readMonth(fields: Fields): number {
  const name = (fields.get('B') ?? fields.get('b'))?.toLowerCase();
  if (name === undefined) return numberOf(fields, 'm') ?? 1;
  return MONTH_NAMES.findIndex((month) => month.toLowerCase().startsWith(name)) + 1;
}

/** The day of the week, Monday is 0. */
function readWeekday(fields: Fields): number | undefined {
  const name = (fields.get('A') ?? fields.get('a'))?.toLowerCase();
  if (name !== undefined) return DAY_NAMES.findIndex((day) => day.toLowerCase().startsWith(name));
  const sundayBased = numberOf(fields, 'w');
  if (sundayBased !== undefined) return (sundayBased + 6) % 7;
  const iso = numberOf(fields, 'u');
  return iso === undefined ? undefined : iso - 1;
}

/** The day of the year from a week's number and a weekday, which only count together. */
function readWeek(fields: Fields, year: number): number | undefined {
  const weekday = readWeekday(fields);
  if (weekday === undefined) return undefined;
  const [week, startsSunday] = fields.has('U')
    ? [numberOf(fields, 'U'), true]
    : [numberOf(fields, 'W'), false];
  if (week === undefined) return undefined;
  const first = weekdayOf(toOrdinal({ year, month: 1, day: 1 }));
  const [firstDay, day] = startsSunday ? [(first + 1) % 7, (weekday + 1) % 7] : [first, weekday];
  const daysOfWeekZero = (7 - firstDay) % 7;
  return week === 0 ? 1 + day - firstDay : 1 + daysOfWeekZero + 7 * (week - 1) + day;
}

function readTime(fields: Fields): ClockTime {
  const hour12 = numberOf(fields, 'I');
  const afternoon = fields.get('p')?.toLowerCase() === 'pm' ? 12 : 0;
  const hour = hour12 === undefined ? numberOf(fields, 'H') : (hour12 % 12) + afternoon;
  return {
    hour: hour ?? 0,
    minute: numberOf(fields, 'M') ?? 0,
    second: numberOf(fields, 'S') ?? 0,
    microsecond: Number((fields.get('f') ?? '').padEnd(6, '0')),
  };
}
