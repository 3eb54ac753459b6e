import { expect, it } from 'vitest';
import { parseNumber, stepNumber } from './parseNumber';

it.each([
  ['1000', 1000],
  [' 1,234,567.5 ', 1_234_567.5],
  ['12 000', 12_000],
  ['−3.5', -3.5],
  ['.5', 0.5],
  ['7.', 7],
  ['0', 0],
])('reads %j as %d', (text, value) => {
  expect(parseNumber(text)).toEqual({ kind: 'value', value });
});

it.each(['abc', '1.2.3', '1,23', '--4', '1e3', '12,3456', '0x10', '.'])('refuses %j', (text) => {
  expect(parseNumber(text)).toEqual({ kind: 'refused', reason: `${text} is not a number` });
});

it('an empty field is no zero', () => {
  expect(parseNumber('  ')).toEqual({ kind: 'empty' });
});

it('a value outside the limits is refused with the limit', () => {
  expect(parseNumber('0', { min: 1 })).toEqual({ kind: 'refused', reason: 'At least 1' });
  expect(parseNumber('11', { max: 10 })).toEqual({ kind: 'refused', reason: 'At most 10' });
  expect(parseNumber('1.5', { whole: true })).toEqual({
    kind: 'refused',
    reason: 'Only whole numbers',
  });
});

it('stepping stays within the limits and leaves no binary dust', () => {
  expect(stepNumber(0.1, 0.2)).toBe(0.3);
  expect(stepNumber(9, 5, { max: 10 })).toBe(10);
  expect(stepNumber(1, -5, { min: 0 })).toBe(0);
});
