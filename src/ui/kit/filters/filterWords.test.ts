import { expect, it } from 'vitest';
import { describeFilter, toggleValue } from './filterWords';

const upper = (value: string) => value.toUpperCase();
const words = (values: string[], excludes = false) => {
  const { lead, value } = describeFilter('Country', { values, excludes }, upper);
  return `${lead} ${value}`;
};

it('one and two values are named', () => {
  expect(words(['us'])).toBe('Country is US');
  expect(words(['us', 'de'])).toBe('Country is US or DE');
});

it('more than two values are counted', () => {
  expect(words(['us', 'de', 'fr'])).toBe('Country is 3 values');
});

it('an excluding filter says not', () => {
  expect(words(['us'], true)).toBe('Country is not US');
  expect(words(['us', 'de'], true)).toBe('Country is not US nor DE');
});

it('toggling twice gives the selection back', () => {
  const before = { values: ['us'], excludes: true };
  const added = toggleValue(before, 'de');
  expect(added).toEqual({ values: ['us', 'de'], excludes: true });
  expect(toggleValue(added, 'de')).toEqual(before);
});
