import { expect, it } from 'vitest';
import { toRepr } from '../repr';
import type { Value } from '../value';
import { makeFunction } from './makeFunction';

const echo = (parameters: string) => makeFunction('f', parameters, (...args) => args);

function call(parameters: string, positional: Value[], keyword: Record<string, Value> = {}) {
  const result = echo(parameters).call({ positional, keyword: new Map(Object.entries(keyword)) });
  return toRepr(result);
}

it('binds positional, keyword and default arguments in the order of the parameters', () => {
  expect(call('a, b=2, c="x"', [1n])).toBe("[1, 2, 'x']");
  expect(call('a, b=2, c="x"', [1n], { c: 3n })).toBe('[1, 2, 3]');
  expect(call('a, *rest, b=None, **more', [1n, 2n, 3n], { z: true })).toBe(
    "[1, (2, 3), None, {'z': True}]",
  );
  expect(call('a, default=...', [1n])).toBe('[1, Ellipsis]');
});

it.each([
  ['a', [], {}, "f() missing 1 required positional argument: 'a'"],
  ['a, b, c', [], {}, "f() missing 3 required positional arguments: 'a', 'b', and 'c'"],
  ['*, a, b', [], {}, "f() missing 2 required keyword-only arguments: 'a' and 'b'"],
  ['', [1n], {}, 'f() takes 0 positional arguments but 1 was given'],
  ['a, b=1', [1n, 2n, 3n], {}, 'f() takes from 1 to 2 positional arguments but 3 were given'],
  [
    'a, *, k=1',
    [1n, 2n],
    { k: 1n },
    'f() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given',
  ],
  ['a', [1n], { a: 2n }, "f() got multiple values for argument 'a'"],
  ['a', [1n], { b: 2n }, "f() got an unexpected keyword argument 'b'"],
  [
    'a, /',
    [],
    { a: 2n },
    "f() got some positional-only arguments passed as keyword arguments: 'a'",
  ],
] as [string, Value[], Record<string, Value>, string][])(
  'def f(%s) words its TypeError as Python does',
  (parameters, positional, keyword, message) => {
    expect(() => call(parameters, positional, keyword)).toThrow(message);
  },
);
