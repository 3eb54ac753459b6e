import { describe, expect, it } from 'vitest';
import { lastSecondOf } from '../calendar/calendar.mjs';
import { buildSeasons } from '../calendar/seasons.mjs';
import { buildTimeline } from '../calendar/timeline.mjs';
import { makeOptions } from '../testing/makeShop';
import { makeBehaviour } from './behaviour.mjs';
import { listCustomers, makeCountryOf } from './people.mjs';
import { countries } from './placeData.mjs';
import { listVisits, type Visit } from './schedule.mjs';

function open(args: string) {
  const options = makeOptions(args);
  const timeline = buildTimeline(options, buildSeasons(options));
  const behaviourOf = makeBehaviour(options, timeline);
  const visits = [...listVisits(options, timeline, behaviourOf)];
  return { options, timeline, behaviourOf, visits };
}

function groupByCustomer(visits: Visit[]): Map<number, Visit[]> {
  const groups = new Map<number, Visit[]>();
  for (const visit of visits)
    groups.set(visit.customer, [...(groups.get(visit.customer) ?? []), visit]);
  return groups;
}

describe('the visits of a shop', () => {
  it.each([
    '--customers 1 --orders 1',
    '--customers 1 --orders 500',
    '--customers 7 --orders 100 --from 2026-06-30',
    '--customers 3000 --orders 10',
    '--customers 300 --orders 3000 --from 2026-06-01',
    '--customers 300 --orders 0',
  ])('are as many as asked for, within the days, in the order of time: %s', (args) => {
    const { options, timeline, visits } = open(args);
    expect(visits).toHaveLength(options.orders);
    const moments = visits.map(({ day, second }) => day * 86_400 + second);
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    for (const { day, second, customer } of visits) {
      expect(day >= 0 && day < timeline.days).toBe(true);
      expect(second >= 0 && second < 86_400).toBe(true);
      expect(customer >= 0 && customer < options.customers).toBe(true);
    }
  });

  it('begin with one first visit a customer, after the sign-up', () => {
    const { behaviourOf, visits } = open('--customers 800 --orders 4000');
    for (const [customer, own] of groupByCustomer(visits)) {
      expect(own.map(({ isFirst }) => isFirst)).toEqual(own.map((_, index) => index === 0));
      const { signupDay, signupSecond } = behaviourOf(customer);
      const [first] = own;
      const since = ((first?.day ?? 0) - signupDay) * 86_400 + (first?.second ?? 0) - signupSecond;
      expect(since).toBeGreaterThanOrEqual(0);
    }
  });

  it('come from nobody who only looks, and from every buyer when there are enough', () => {
    const { options, behaviourOf, visits } = open('--customers 800 --orders 8000');
    const wishes = Array.from({ length: options.customers }, (_, index) => behaviourOf(index).wish);
    const buyers = groupByCustomer(visits);
    wishes.forEach((wish, customer) => {
      expect(buyers.has(customer)).toBe(wish > 0);
    });
    const looking = wishes.filter((wish) => wish === 0).length;
    expect(looking / 800).toBeGreaterThan(0.07);
    expect(looking / 800).toBeLessThan(0.18);
  });

  it('are weeks apart for most, hardly ever on one day, and go on to the last day', () => {
    const { timeline, visits } = open('--customers 2500 --orders 20000');
    const gaps = [...groupByCustomer(visits).values()].flatMap((own) =>
      own.slice(1).map((visit, index) => visit.day - (own[index]?.day ?? 0)),
    );
    gaps.sort((a, b) => a - b);
    const median = gaps[gaps.length / 2 - (gaps.length % 2) / 2] ?? 0;
    expect(median).toBeGreaterThan(10);
    expect(median).toBeLessThan(40);
    expect(gaps.filter((gap) => gap === 0).length / gaps.length).toBeLessThan(0.02);
    const lastWeeks = visits.filter(({ day }) => day >= timeline.days - 14).length;
    const weeksBefore = visits.filter(({ day }) => day >= timeline.days - 28).length - lastWeeks;
    expect(lastWeeks / weeksBefore).toBeGreaterThan(0.85);
  });
});

describe('customers', () => {
  const { options, behaviourOf } = open('--customers 4000 --orders 0');
  const customers = [...listCustomers(options, behaviourOf, makeCountryOf(options.seed))];

  it('live in twelve countries in proportion', () => {
    expect(countries).toHaveLength(12);
    const total = countries.reduce((sum, { weight }) => sum + weight, 0);
    for (const country of countries) {
      const share = customers.filter((customer) => customer.country === country).length / 4000;
      expect(Math.abs(share - country.weight / total), country.code).toBeLessThan(0.03);
    }
  });

  it('have a city, a state and a postal code of their country', () => {
    const marks: Record<string, string> = { '#': '\\d', '@': '[A-Z]' };
    for (const { country, city, state, postalCode } of customers) {
      const place = country.cities.find(([name]) => name === city);
      expect(state).toBe(place?.[1]);
      const pattern = (place?.[2] ?? '').replace(/[#@]/g, (mark) => marks[mark] ?? mark);
      expect(postalCode).toMatch(new RegExp(`^${pattern}$`));
    }
  });

  it('spell their e-mail address after their name, in plain letters', () => {
    const named = (last: string) => customers.find(({ lastName }) => lastName === last)?.email;
    expect(named('Müller')).toContain('muller');
    expect(named('Groß')).toContain('gross');
    expect(named('Østergaard')).toContain('ostergaard');
    expect(named("O'Brien")).toContain('obrien');
  });

  it('changed something between their sign-up and the last day, if ever', () => {
    const now = lastSecondOf(options.toDay);
    const changed = customers.flatMap(({ createdAt, updatedAt }) =>
      updatedAt === undefined ? [] : [{ createdAt, updatedAt }],
    );
    expect(changed.length / 4000).toBeGreaterThan(0.5);
    expect(
      changed.filter(({ createdAt, updatedAt }) => updatedAt < createdAt || updatedAt > now),
    ).toEqual([]);
  });
});
