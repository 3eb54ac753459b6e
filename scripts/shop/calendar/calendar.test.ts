import { describe, expect, it } from 'vitest';
import { makeOptions } from '../testing/makeShop';
import { dateText, lastSecondOf, nthWeekday, parseDay, stampText, weekdayOf } from './calendar.mjs';
import { blendMonths, buildSeasons, listEvents } from './seasons.mjs';
import { buildTimeline, dayAt, demandAt, signupDayAt, waitingDays } from './timeline.mjs';

const day = (text: string) => Date.parse(text) / 86_400_000;

describe('the calendar', () => {
  it('reads dates that there are, and no others', () => {
    expect(parseDay('2024-02-29')).toBe(day('2024-02-29'));
    expect(parseDay('1969-12-31')).toBe(-1);
    for (const text of ['2023-02-29', '2024-00-10', '2024-1-1', '', '2024-01-01T00:00:00Z']) {
      expect(parseDay(text)).toBeUndefined();
    }
  });

  it('counts weekdays from Monday', () => {
    expect(weekdayOf(day('2026-06-29'))).toBe(0);
    expect(weekdayOf(day('2026-07-05'))).toBe(6);
    expect(weekdayOf(day('1969-12-31'))).toBe(2);
  });

  it('finds the nth weekday of a month', () => {
    expect(dateText(nthWeekday(2026, 6, 0, 1))).toBe('2026-06-01');
    expect(dateText(nthWeekday(2026, 5, 2, 2))).toBe('2026-05-13');
    expect(dateText(nthWeekday(2024, 2, 3, 5))).toBe('2024-02-29');
  });

  it('writes seconds as ISO 8601 in UTC', () => {
    expect(stampText(Date.parse('2024-02-29T07:08:09Z') / 1000)).toBe('2024-02-29T07:08:09Z');
    expect(stampText(lastSecondOf(day('2026-06-30')))).toBe('2026-06-30T23:59:59Z');
  });
});

describe('the seasons', () => {
  const options = makeOptions('--from 2025-01-01 --to 2025-12-31');
  const { demand, events } = buildSeasons(options);
  const indexOf = (text: string) => day(text) - day('2025-01-01');

  it('put Black Friday on the day after the fourth Thursday of November', () => {
    const fridays = [2023, 2024, 2025, 2026].map((year) => {
      const event = listEvents(year).find(({ name }) => name === 'black_friday');
      return dateText((event?.firstDay ?? 0) + 4);
    });
    expect(fridays).toEqual(['2023-11-24', '2024-11-29', '2025-11-28', '2026-11-27']);
  });

  it('mark each day with its event, also at the ends of the shop', () => {
    const names = [
      '2025-01-01',
      '2025-01-13',
      '2025-05-14',
      '2025-05-20',
      '2025-05-21',
      '2025-11-24',
      '2025-12-01',
      '2025-12-02',
      '2025-12-31',
    ].map((date) => events[indexOf(date)]?.name);
    expect(names).toEqual([
      'new_year',
      'ordinary',
      'spring_sale',
      'spring_sale',
      'after_spring_sale',
      'black_friday',
      'black_friday',
      'after_black_friday',
      'holidays',
    ]);
    const cut = buildSeasons(makeOptions('--from 2025-11-28 --to 2025-11-29'));
    expect(cut.events.map(({ name }) => name)).toEqual(['black_friday', 'black_friday']);
    expect((cut.demand[0] ?? 0) / (demand[indexOf('2025-11-28')] ?? 0)).toBeCloseTo(1, 10);
  });

  it('ask for most on Black Friday and least at Christmas', () => {
    expect(demand.indexOf(Math.max(...demand))).toBe(indexOf('2025-11-28'));
    expect(demand.indexOf(Math.min(...demand))).toBe(indexOf('2025-12-25'));
  });

  it('change without a step from month to month', () => {
    const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    expect(blendMonths(months, day('2025-03-15'))).toBeCloseTo(3, 1);
    const year = Array.from({ length: 365 }, (_, index) =>
      blendMonths(months, day('2025-01-01') + index),
    );
    const steps = year.slice(1).map((value, index) => Math.abs(value - (year[index] ?? 0)));
    expect(Math.max(...steps.slice(20, 340))).toBeLessThan(0.12);
    expect(Math.min(...year)).toBeGreaterThanOrEqual(1);
  });
});

describe('the timeline', () => {
  const options = makeOptions('--from 2025-01-01 --to 2025-12-31');
  const seasons = buildSeasons(options);
  const timeline = buildTimeline(options, seasons);

  it('runs demand time over as many units as there are days, faster where more is bought', () => {
    expect(demandAt(timeline, 0)).toBe(0);
    expect(demandAt(timeline, 365)).toBeCloseTo(365, 9);
    const lengths = Array.from(
      { length: 365 },
      (_, index) => demandAt(timeline, index + 1) - demandAt(timeline, index),
    );
    const mean = seasons.demand.reduce((a, b) => a + b) / 365;
    lengths.forEach((length, index) => {
      expect(length).toBeCloseTo((seasons.demand[index] ?? 0) / mean, 9);
    });
  });

  it('finds the day of a demand time', () => {
    for (const index of [0, 1, 200, 364]) {
      expect(dayAt(timeline, demandAt(timeline, index))).toBe(index);
      expect(dayAt(timeline, (demandAt(timeline, index) + demandAt(timeline, index + 1)) / 2)).toBe(
        index,
      );
    }
    expect(dayAt(timeline, 365)).toBe(364);
  });

  it('spreads sign-ups from before the first day to the last', () => {
    expect(signupDayAt(timeline, 0)).toBe(-waitingDays);
    expect(signupDayAt(timeline, 0.999999)).toBe(364);
    const days = Array.from({ length: 100 }, (_, index) => signupDayAt(timeline, index / 100));
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });
});
