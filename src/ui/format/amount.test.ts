import { expect, it } from 'vitest';
import { amountOf, amountToNumber, isSmallerThan, shiftPlaces, toIntlNumber } from './amount';

it('reads the numbers of numeric columns and nothing else', () => {
  expect(amountOf(1999n, { kind: 'decimal', precision: 12, scale: 2 })).toEqual({
    unscaled: 1999n,
    scale: 2,
  });
  expect(amountOf(7n, { kind: 'integer', bits: 64, signed: true })).toBe(7n);
  expect(amountOf(1.5, { kind: 'float', bits: 64 })).toBe(1.5);
  expect(amountOf(20000, { kind: 'date' })).toBeNull();
  expect(amountOf(null, { kind: 'float', bits: 64 })).toBeNull();
});

it('gives Intl a decimal as its digits, because a double would lose the last ones', () => {
  const decimal = { unscaled: 1234567890123456789n, scale: 2 };
  expect(toIntlNumber(decimal)).toBe('12345678901234567.89');
  expect(amountToNumber({ unscaled: -105n, scale: 2 })).toBe(-1.05);
});

it('compares with a limit without rounding', () => {
  expect(isSmallerThan({ unscaled: 99999n, scale: 2 }, 1000)).toBe(true);
  expect(isSmallerThan({ unscaled: -100000n, scale: 2 }, 1000)).toBe(false);
  expect(isSmallerThan(-999n, 1000)).toBe(true);
  expect(isSmallerThan(1000, 1000)).toBe(false);
});

it('shifts places exactly in both directions', () => {
  expect(shiftPlaces({ unscaled: 4623n, scale: 2 }, -2)).toEqual({ unscaled: 4623n, scale: 4 });
  expect(shiftPlaces({ unscaled: 5n, scale: 1 }, 3)).toEqual({ unscaled: 500n, scale: 0 });
  expect(shiftPlaces(12n, -2)).toEqual({ unscaled: 12n, scale: 2 });
  expect(shiftPlaces(0.5, 2)).toBe(50);
});
