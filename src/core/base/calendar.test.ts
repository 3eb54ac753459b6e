import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  countDays,
  isIsoDay,
  lastDay,
  listWeeks,
  moveByMonths,
  moveDay,
  quarterStart,
  weekdayOf,
} from './calendar';

const someDay = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1970-01-01', n));

it.each(['2026-02-29', '2026-13-01', '2026-6-1', '2026-06-31', '', 'today', '20260601'])(
  '%j is no day',
  (text) => {
    expect(isIsoDay(text)).toBe(false);
  },
);

it('29 February exists in leap years only', () => {
  expect(isIsoDay('2028-02-29')).toBe(true);
  expect(lastDay('2026-02')).toBe('2026-02-28');
  expect(lastDay('2028-02')).toBe('2028-02-29');
});

it('adding days crosses months and years, and counts both ends back', () => {
  expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
  expect(countDays('2026-04-01', '2026-06-30')).toBe(91);
  fc.assert(
    fc.property(someDay, fc.integer({ min: 0, max: 2000 }), (day, count) => {
      expect(countDays(day, addDays(day, count))).toBe(count + 1);
    }),
  );
});

it('moving by months keeps the day, or takes the last of a shorter month', () => {
  expect(moveByMonths('2026-05-17', -1)).toBe('2026-04-17');
  expect(moveByMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(moveByMonths('2026-12-15', 1)).toBe('2027-01-15');
  expect(addMonths('2026-01', -1)).toBe('2025-12');
});

it('weeks start on Monday', () => {
  expect(weekdayOf('2026-06-29')).toBe(0);
  expect(weekdayOf('2026-06-28')).toBe(6);
  expect(listWeeks('2026-06')[0]?.[0]).toBe('2026-06-01');
});

it('the weeks of a month hold each of its days once, in order', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      const month = day.slice(0, 7);
      const days = listWeeks(month)
        .flat()
        .filter((cell) => cell !== null);
      expect(days[0]).toBe(`${month}-01`);
      expect(days.at(-1)).toBe(lastDay(month));
      expect(days).toHaveLength(countDays(`${month}-01`, lastDay(month)));
      for (const week of listWeeks(month)) {
        week.forEach((cell, at) => {
          if (cell) expect(weekdayOf(cell)).toBe(at);
        });
      }
    }),
  );
});

it.each([
  ['2026-01-31', '2026-01-01'],
  ['2026-03-31', '2026-01-01'],
  ['2026-05-17', '2026-04-01'],
  ['2026-12-01', '2026-10-01'],
])('the quarter of %s starts on %s', (day, start) => {
  expect(quarterStart(day)).toBe(start);
});

describe('keys', () => {
  it('arrows move by days and weeks, Home and End within the week, pages by months', () => {
    const moves = [
      'ArrowLeft',
      'ArrowRight',
      'ArrowUp',
      'ArrowDown',
      'Home',
      'End',
      'PageUp',
      'PageDown',
    ];
    expect(moves.map((key) => moveDay('2026-06-17', key))).toEqual([
      '2026-06-16',
      '2026-06-18',
      '2026-06-10',
      '2026-06-24',
      '2026-06-15',
      '2026-06-21',
      '2026-05-17',
      '2026-07-17',
    ]);
  });

  it('other keys move nothing', () => {
    expect(moveDay('2026-06-17', 'Enter')).toBeNull();
  });
});
