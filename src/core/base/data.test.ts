import { expect, it } from 'vitest';
import {
  dataOfObject,
  objectList,
  objectOr,
  textList,
  textOr,
  textOrNull,
  toPythonJson,
} from './data';

it.each([
  [1n, '1'],
  [1, '1.0'],
  [1.5, '1.5'],
  [1e21, '1e+21'],
  [Number.NaN, 'NaN'],
  [Number.NEGATIVE_INFINITY, '-Infinity'],
  [null, 'null'],
  ['é "q" \u{1F600}', '"\\u00e9 \\"q\\" \\ud83d\\ude00"'],
  [[true, [], {}], '[true, [], {}]'],
  [{ a: 1n, b: ['x'] }, '{"a": 1, "b": ["x"]}'],
])('[B2] writes %o as json.dumps does', (data, text) => {
  expect(toPythonJson(data)).toBe(text);
});

it('[B2] reads the data of an object with typed fields: no undefined fields, null for what is no data', () => {
  const object = { a: 1n, b: undefined, c: { d: [undefined, 'x'] }, e: () => 1 };
  expect(dataOfObject(object)).toEqual({ a: 1n, c: { d: [null, 'x'] }, e: null });
});

it('[B2] reads a shape out of data, and an empty one out of other data', () => {
  expect([textOr('a', 'b'), textOr(1n, 'b'), textOrNull('a'), textOrNull(undefined)]).toEqual([
    'a',
    'b',
    'a',
    null,
  ]);
  expect([objectOr({ a: 1n }), objectOr([]), objectOr(undefined)]).toEqual([{ a: 1n }, {}, {}]);
  expect([textList('a'), textList(['a', 1n, 'b']), textList(null)]).toEqual([
    ['a'],
    ['a', 'b'],
    [],
  ]);
  expect([objectList([{ a: 1n }, 'x']), objectList({})]).toEqual([[{ a: 1n }], []]);
});
