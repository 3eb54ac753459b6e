import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseTicks } from './ticks';

it('gives four or five round ticks with little blank above the highest value', () => {
  expect(chooseTicks(0, 7974).values).toEqual([0, 2000, 4000, 6000, 8000]);
  expect(chooseTicks(0, 8900).values).toEqual([0, 3000, 6000, 9000]);
  expect(chooseTicks(0, 44_900).values).toEqual([0, 15_000, 30_000, 45_000]);
  expect(chooseTicks(0, 1500).values).toEqual([0, 500, 1000, 1500]);
  expect(chooseTicks(0, 0.414).values).toEqual([0, 0.15, 0.3, 0.45]);
});

it('takes negative values in, and may begin above zero', () => {
  expect(chooseTicks(-350, 700).values).toEqual([-500, 0, 500, 1000]);
  expect(chooseTicks(4100, 5900).values).toEqual([4000, 4500, 5000, 5500, 6000]);
});

it('keeps whole steps for counts', () => {
  expect(chooseTicks(0, 3, true).values).toEqual([0, 1, 2, 3]);
  expect(chooseTicks(0, 1, true).values).toEqual([0, 1]);
});

it('widens an empty range', () => {
  const { min, max } = chooseTicks(5, 5);
  expect(min).toBeLessThanOrEqual(5);
  expect(max).toBeGreaterThan(5);
});

it('always covers the range in at most four even steps', () => {
  const bound = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(bound, fc.double({ min: 1e-3, max: 1e9, noNaN: true }), (low, range) => {
      const { min, max, values, step } = chooseTicks(low, low + range);
      const slack = 1e-6 * Math.max(1, Math.abs(low), range);
      expect(min).toBeLessThanOrEqual(low + slack);
      expect(max).toBeGreaterThanOrEqual(low + range - slack);
      expect(values.length).toBeGreaterThanOrEqual(2);
      expect(values.length).toBeLessThanOrEqual(5);
      values.slice(1).forEach((value, at) => {
        expect(Math.abs(value - (values[at] ?? 0) - step)).toBeLessThanOrEqual(slack);
      });
    }),
  );
});
