import { expect, it } from 'vitest';
import { describeChange, readChange } from './change';

const GB = { locale: 'en-GB', currency: 'USD' };

it('gives the direction and the size without a sign', () => {
  expect(describeChange(7974, 4324, 'percent', GB)).toEqual({
    kind: 'moved',
    direction: 'up',
    text: '84.4%',
  });
  expect(describeChange(0.428, 0.439, 'points', GB)).toEqual({
    kind: 'moved',
    direction: 'down',
    text: '1.1 pts',
  });
  expect(describeChange(29, 27, 'days', GB)).toMatchObject({ text: '2.0 days' });
});

it('calls a percent change from zero or from nothing new, and never infinite', () => {
  expect(describeChange(5, 0, 'percent', GB).kind).toBe('new');
  expect(describeChange(5, null, 'percent', GB).kind).toBe('new');
  expect(describeChange(0.1, 0, 'points', GB).kind).toBe('moved');
});

it('calls changes that would be shown as 0.0 no change', () => {
  expect(describeChange(10004, 10000, 'percent', GB).text).toBe('no change');
  expect(describeChange(10005, 10000, 'percent', GB).text).toBe('0.1%');
  expect(describeChange(0.4004, 0.4, 'points', GB).text).toBe('no change');
  expect(describeChange(0, 0, 'percent', GB).text).toBe('no change');
});

it('does not know the change towards nothing', () => {
  expect(describeChange(null, 4, 'percent', GB)).toEqual({ kind: 'unknown', text: '–' });
});

it('measures from the size of a negative start', () => {
  expect(describeChange(-50, -100, 'percent', GB)).toMatchObject({
    direction: 'up',
    text: '50.0%',
  });
});

it('compares exact decimals', () => {
  const change = describeChange({ unscaled: 110n, scale: 2 }, 1n, 'percent', GB);
  expect(readChange(change)).toBe('up 10.0%');
  expect(readChange(describeChange(1, 1, 'percent', GB))).toBe('no change');
});
