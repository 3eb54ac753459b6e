import { expect, it } from 'vitest';
import { computeBinary, isContained } from './operators';
import { toRepr } from './repr';
import { Tuple } from './tuple';
import type { BinaryOperator, Value } from './value';

it.each([
  [7n, '//', -2n, '-4'],
  [-7n, '%', 3n, '2'],
  [7n, '/', 2n, '3.5'],
  [10n ** 400n, '/', 10n ** 399n, '10.0'],
  [2n, '**', -1n, '0.5'],
  [-7.5, '//', 2n, '-4.0'],
  [7.5, '%', -2n, '-0.5'],
  [-5, '%', Number.POSITIVE_INFINITY, 'inf'],
  [true, '+', true, '2'],
  ['ab', '*', 2n, "'abab'"],
  [3n, '*', [1n, [2n]], '[1, [2], 1, [2], 1, [2]]'],
  ['%s-%03d', '%', new Tuple(['a', 7n]), "'a-007'"],
] as [Value, BinaryOperator, Value, string][])(
  'computes %o %s %o as Python does',
  (left, operator, right, result) => {
    expect(toRepr(computeBinary(operator, left, right))).toBe(result);
  },
);

it.each([
  ['a', '+', 1n, 'can only concatenate str (not "int") to str'],
  [1n, '+', 'a', "unsupported operand type(s) for +: 'int' and 'str'"],
  [2n, '**', 'a', "unsupported operand type(s) for ** or pow(): 'int' and 'str'"],
  [1n, '/', 0n, 'division by zero'],
  [1n, '%', 0n, 'integer modulo by zero'],
  [10n ** 400n, '*', 1.5, 'int too large to convert to float'],
  ['a', '*', 10n ** 12n, 'more than 10000000 items'],
] as [Value, BinaryOperator, Value, string][])(
  'words the error of %o %s %o as Python does',
  (left, operator, right, message) => {
    expect(() => computeBinary(operator, left, right)).toThrow(message);
  },
);

it('finds items by equality, and parts in a text', () => {
  expect(isContained(1, [true])).toBe(true);
  expect(isContained('b', 'abc')).toBe(true);
  expect(() => isContained(1n, 'abc')).toThrow(
    "'in <string>' requires string as left operand, not int",
  );
  expect(() => isContained(1n, 2n)).toThrow("argument of type 'int' is not iterable");
});
