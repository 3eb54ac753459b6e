import {
  type CivilDate,
  dayOfYear,
  EPOCH_ORDINAL,
  isoCalendar,
  toOrdinal,
  weekdayOf,
} from './civil';
import { type ClockTime, pad } from './clock';

export const DAY_NAMES = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** What a format can show of a moment. */
export interface ShownTime {
  readonly date: CivilDate;
  readonly time: ClockTime;
  /** `+0200`; empty for a moment without a zone. */
  readonly offset: string;
  readonly zoneName: string;
}

const DIRECTIVE = /%([-_0^#]?)([a-zA-Z%])/g;

/** Python's `strftime` as the C library of Linux has it; `%-d` and `%_d` drop or replace leading zeros. */
export function formatTime(format: string, shown: ShownTime): string {
  return format.replace(DIRECTIVE, (whole: string, flag: string, letter: string) => {
    const text = formatDirective(letter, shown);
    if (text === undefined) return whole;
    if (flag === '-') return text.replace(/^[0 ]+(?=\d)/, '');
    if (flag === '_') return text.replace(/^0+(?=\d)/, (zeros) => ' '.repeat(zeros.length));
    return flag === '^' ? text.toUpperCase() : text;
  });
}

function formatDirective(letter: string, shown: ShownTime): string | undefined {
  return (
    formatDatePart(letter, shown.date) ??
    formatTimePart(letter, shown.time) ??
    formatWhole(letter, shown)
  );
}

function formatDatePart(letter: string, date: CivilDate): string | undefined {
  const day = weekdayOf(toOrdinal(date));
  switch (letter) {
    case 'Y':
      return String(date.year);
    case 'y':
      return pad(date.year % 100);
    case 'C':
      return pad(Math.floor(date.year / 100));
    case 'm':
      return pad(date.month);
    case 'd':
      return pad(date.day);
    case 'e':
      return String(date.day).padStart(2);
    case 'B':
      return MONTH_NAMES[date.month - 1];
    case 'b':
    case 'h':
      return MONTH_NAMES[date.month - 1]?.slice(0, 3);
    case 'A':
      return DAY_NAMES[day];
    case 'a':
      return DAY_NAMES[day]?.slice(0, 3);
    case 'w':
      return String((day + 1) % 7);
    case 'u':
      return String(day + 1);
    default:
      return formatYearPart(letter, date, day);
  }
}

function formatYearPart(letter: string, date: CivilDate, weekday: number): string | undefined {
  const day = dayOfYear(date);
  switch (letter) {
    case 'j':
      return pad(day, 3);
    case 'U':
      return pad(Math.floor((day + 6 - ((weekday + 1) % 7)) / 7));
    case 'W':
      return pad(Math.floor((day + 6 - weekday) / 7));
    case 'V':
      return pad(isoCalendar(date).week);
    case 'G':
      return String(isoCalendar(date).year);
    case 'g':
      return pad(isoCalendar(date).year % 100);
    default:
      return undefined;
  }
}

function formatTimePart(letter: string, time: ClockTime): string | undefined {
  const hour12 = time.hour % 12 === 0 ? 12 : time.hour % 12;
  switch (letter) {
    case 'H':
      return pad(time.hour);
    case 'k':
      return String(time.hour).padStart(2);
    case 'I':
      return pad(hour12);
    case 'l':
      return String(hour12).padStart(2);
    case 'M':
      return pad(time.minute);
    case 'S':
      return pad(time.second);
    case 'f':
      return pad(time.microsecond, 6);
    case 'p':
      return time.hour < 12 ? 'AM' : 'PM';
    case 'P':
      return time.hour < 12 ? 'am' : 'pm';
    default:
      return undefined;
  }
}

// The directives that stand for others.
const COMPOUND: Readonly<Record<string, string>> = {
  c: '%a %b %e %H:%M:%S %Y',
  D: '%m/%d/%y',
  F: '%Y-%m-%d',
  R: '%H:%M',
  r: '%I:%M:%S %p',
  T: '%H:%M:%S',
  X: '%H:%M:%S',
  x: '%m/%d/%y',
};

function formatWhole(letter: string, shown: ShownTime): string | undefined {
  const compound = COMPOUND[letter];
  if (compound !== undefined) return formatTime(compound, shown);
  switch (letter) {
    case 'z':
      return shown.offset;
    case 'Z':
      return shown.zoneName;
    case 's':
      return String(unixSeconds(shown));
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case '%':
      return '%';
    default:
      return undefined;
  }
}

function unixSeconds({ date, time }: ShownTime): number {
  const days = toOrdinal(date) - EPOCH_ORDINAL;
  return days * 86_400 + (time.hour * 60 + time.minute) * 60 + time.second;
}
