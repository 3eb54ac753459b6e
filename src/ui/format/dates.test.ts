import { expect, it } from 'vitest';
import { parseDate } from '../../core/warehouse/cells';
import {
  formatDay,
  formatDayLong,
  formatDayRange,
  formatDayShort,
  formatMoment,
  formatPeriodLong,
  formatPeriodShort,
} from './dates';

const GB = { locale: 'en-GB', currency: 'USD' };
const US = { locale: 'en-US', currency: 'USD' };
const may17 = parseDate('2026-05-17');

it('writes days short on axes and with their weekday in tooltips', () => {
  expect(formatDayShort(parseDate('2026-04-01'), GB)).toBe('1 Apr');
  expect(formatDayLong(may17, GB)).toBe('Sun, 17 May 2026');
  expect(formatDay(may17, GB)).toBe('17 May 2026');
});

it('follows the locale', () => {
  expect(formatDayShort(may17, US)).toBe('May 17');
  expect(formatDayLong(may17, US)).toBe('Sun, May 17, 2026');
});

it('reads days as UTC whatever the zone of the machine', () => {
  expect(formatDay(0, GB)).toBe('1 Jan 1970');
  expect(formatDay(-1, GB)).toBe('31 Dec 1969');
});

it('says the shared parts of a range once', () => {
  const range = formatDayRange(parseDate('2026-04-01'), parseDate('2026-06-30'), GB);
  expect(range.replace(/\s/g, ' ')).toBe('1 Apr – 30 Jun 2026');
});

it('names periods by their grain', () => {
  const monday = parseDate('2026-05-11');
  expect(formatPeriodShort(monday, 'week', GB)).toBe('11 May');
  expect(formatPeriodShort(monday, 'month', GB)).toBe('May 2026');
  expect(formatPeriodLong(may17, 'day', GB)).toBe('Sun, 17 May 2026');
  expect(formatPeriodLong(monday, 'week', GB).replace(/\s/g, ' ')).toMatch(/^11 ?– ?17 May 2026$/);
  expect(formatPeriodLong(monday, 'month', GB)).toBe('May 2026');
});

it('writes a moment to the minute, the one it lies in', () => {
  expect(formatMoment(BigInt(may17) * 86_400_000_000n + 50_700_000_000n, GB)).toBe(
    '17 May 2026, 14:05',
  );
  expect(formatMoment(-1n, GB)).toBe('31 Dec 1969, 23:59');
});
