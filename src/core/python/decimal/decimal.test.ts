import { expect, it } from 'vitest';
import { findAttribute } from '../attributes';
import { callWith } from '../call';
import { Dict } from '../dict';
import { formatValue } from '../format/formatValue';
import { formatPercent } from '../format/percent';
import { roundNumber } from '../numbers/roundNumber';
import { computeBinary } from '../operators';
import { isOrdered } from '../ordering';
import { toRepr, toText } from '../repr';
import type { BinaryOperator } from '../value';
import { makeDecimal } from './decimal';

it.each([
  ['1.10', '+', '2.205', '3.305'],
  ['1', '/', '3', '0.3333333333333333333333333333'],
  ['2', '/', '4', '0.5'],
  ['10', '/', '2', '5'],
  ['-7.5', '//', '2', '-3'],
  ['-7.5', '%', '2', '-1.5'],
  ['2', '**', '-1', '0.5'],
  ['12345678901234567890.1234567890123', '*', '1', '12345678901234567890.12345679'],
] as [string, BinaryOperator, string, string][])(
  '%s %s %s is %s',
  (left, operator, right, result) => {
    const value = computeBinary(operator, makeDecimal(left), makeDecimal(right));
    expect(toText(value)).toBe(result);
  },
);

it.each([
  ['1E+5', '1E+5'],
  ['123E-10', '1.23E-8'],
  ['0.000001', '0.000001'],
  ['0.0000001', '1E-7'],
  ['-0.00', '-0.00'],
])('prints %s as %s', (text, printed) => {
  expect(toText(makeDecimal(text))).toBe(printed);
});

it('meets ints and floats of the same value, and refuses arithmetic with floats', () => {
  expect(makeDecimal('1.0').equals(1n)).toBe(true);
  expect(makeDecimal('0.5').equals(0.5)).toBe(true);
  expect(makeDecimal('0.1').equals(0.1)).toBe(false);
  expect(isOrdered('<', makeDecimal('1'), 2.5)).toBe(true);
  expect(new Dict([[1n, 'a']]).get(makeDecimal('1.00'))).toBe('a');
  expect(() => computeBinary('+', makeDecimal('1'), 1.5)).toThrow(
    "unsupported operand type(s) for +: 'decimal.Decimal' and 'float'",
  );
  expect(() => computeBinary('/', makeDecimal('1'), 0n)).toThrow('DivisionByZero');
});

it.each([
  ['.2f', '1.005', '1.00'],
  [',', '1234567.891', '1,234,567.891'],
  ['>10', '1.5', '       1.5'],
  ['e', '12345.678', '1.2345678e+4'],
  ['.2%', '0.12345', '12.34%'],
  ['010.2f', '-1.5', '-000001.50'],
  ['.3', '1234.5', '1.23E+3'],
])('formats with %j as Python does', (spec, text, result) => {
  expect(formatValue(makeDecimal(text), spec)).toBe(result);
});

it('rounds half to even, and becomes an int or a float where one is wanted', () => {
  expect(toRepr(roundNumber(makeDecimal('2.675'), 2n))).toBe("Decimal('2.68')");
  expect(roundNumber(makeDecimal('2.5'), null)).toBe(2n);
  expect(formatPercent('%d', makeDecimal('1.9'))).toBe('1');
  expect(formatPercent('%.2f', makeDecimal('1.005'))).toBe('1.00');
});

it('comes apart into sign, digits and exponent', () => {
  const parts = callWith(findAttribute(makeDecimal('-12.50'), 'as_tuple') ?? null);
  expect(toRepr(parts)).toBe('DecimalTuple(sign=1, digits=(1, 2, 5, 0), exponent=-2)');
  expect(findAttribute(parts, 'exponent')).toBe(-2n);
});
