import { expect, it } from 'vitest';
import { fromValue, toValue } from './convert';
import { Dict } from './dict';
import { makeFunction } from './functions/makeFunction';
import { toRepr } from './repr';
import { PySet } from './set';
import { Tuple } from './tuple';

it('makes ints of whole numbers, floats of others, and dicts of objects and maps', () => {
  expect(toValue([1, 1.5, undefined, 'a', 2n ** 70n])).toEqual([1n, 1.5, null, 'a', 2n ** 70n]);
  expect(toRepr(toValue({ a: new Map([[1, true]]) }))).toBe("{'a': {1: True}}");
});

it('refuses what a template cannot hold', () => {
  expect(() => toValue(new Date(0))).toThrow('a template cannot hold a JavaScript Date');
  expect(() => toValue(() => 1)).toThrow('a template cannot hold a JavaScript function');
});

it('gives plain data back: small ints as numbers, large ones as bigint, keys as text', () => {
  const value = new Dict([
    ['t', new Tuple([1n, 2n ** 60n])],
    [1n, new PySet([1.5])],
  ]);
  expect(fromValue(value)).toEqual({ t: [1, 2n ** 60n], 1: [1.5] });
});

it('lets the caller say what other objects become, and prints them otherwise', () => {
  const object = makeFunction('f', '', () => null);
  expect(fromValue([object])).toEqual(['<function f>']);
  expect(fromValue([object], () => null)).toEqual([null]);
});
