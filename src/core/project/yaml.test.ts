import { expect, it } from 'vitest';
import { parseYaml, YamlError } from './yaml';

const data = (text: string) => parseYaml(text, 'a.yml').data;

it('[P31] resolves plain scalars as PyYAML does', () => {
  expect(
    data(
      '[yes, Off, true, ~, null, 12, 0o7, 017, 0x1F, 1_000, -3, 1e5, 1.0, .5, 1.5e+3, 1:30, 2024-01-01]',
    ),
  ).toEqual([
    true,
    false,
    true,
    null,
    null,
    12n,
    '0o7',
    15n,
    31n,
    1000n,
    -3n,
    '1e5',
    1,
    0.5,
    1500,
    90n,
    '2024-01-01',
  ]);
  expect(data('[.inf, -.INF, .nan]')).toEqual([
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NaN,
  ]);
});

it.each([
  ['2024-02-29', '2024-02-29'],
  ['2024-01-02T03:04:05', '2024-01-02T03:04:05'],
  ['2024-1-2 3:04:05.1234567', '2024-01-02T03:04:05.123456'],
  ['2024-01-02t03:04:05Z', '2024-01-02T03:04:05+00:00'],
  ['2024-01-02 03:04:05 -5', '2024-01-02T03:04:05-05:00'],
  ['2024-01-02 03:04:05 -00:00', '2024-01-02T03:04:05+00:00'],
])('[P21] reads the time %s as PyYAML does', (text, iso) => {
  expect(data(`[${text}]`)).toEqual([iso]);
  const { data: tagged } = parseYaml(`vars: [${text}]`, 'a.yml');
  expect(tagged).toEqual({ vars: [{ '!!timestamp': iso }] });
  expect(data(`tests: {at: ${text}}`)).toEqual({ tests: { at: iso } });
  expect(data(`models: {tests: {at: ${text}}}`)).toEqual({
    models: { tests: { at: { '!!timestamp': iso } } },
  });
});

it.each([
  '2023-02-29',
  '2024-1-2',
  '2024-01-02 24:00:00',
  '2024-01-02 03:04',
  "'2024-01-02 03:04:05'",
])('[P21] leaves %s text', (text) => {
  expect(parseYaml(`[${text}]`, 'a.yml', 'tagged').data).toEqual([text.replaceAll("'", '')]);
});

it('[P31] leaves quoted and block scalars text', () => {
  expect(data('a: "12"\nb: \'yes\'\nc: |\n  1\n')).toEqual({ a: '12', b: 'yes', c: '1\n' });
});

it('[P31] merges mappings under << with own keys first', () => {
  expect(data('base: &b {x: 1, y: 2}\nmore: {<<: *b, y: 3}')).toEqual({
    base: { x: 1n, y: 2n },
    more: { x: 1n, y: 3n },
  });
});

it('[P31] gives the place of a value, and of its parent when the value is absent', () => {
  const document = parseYaml('models:\n  - name: a\n    columns: []\n', 'a.yml');
  expect(document.at(['models', 0, 'name'])).toMatchObject({ file: 'a.yml', line: 2, column: 11 });
  expect(document.at(['models', 0, 'nope'])).toMatchObject({ line: 2, column: 5 });
});

it('[P31] names keys that stand twice, and takes the last', () => {
  const document = parseYaml('a: 1\nb: 2\na: 3\n', 'a.yml');
  expect(document.data).toEqual({ a: 3n, b: 2n });
  expect(document.duplicateKeys).toMatchObject([{ key: 'a', at: { line: 3, column: 1 } }]);
});

it('[P31] throws the place of the first mistake', () => {
  const error = (() => {
    try {
      parseYaml('a: [1, 2\nb: 3\n', 'bad.yml');
    } catch (caught) {
      return caught;
    }
  })();
  expect(error).toBeInstanceOf(YamlError);
  expect((error as YamlError).at).toMatchObject({ file: 'bad.yml', line: 2 });
});

it('[P31] reads an empty file as null', () => {
  expect(data('')).toBeNull();
  expect(data('# only a comment\n')).toBeNull();
});

it.each([
  ['a: |\n  last', 'last'],
  ['a: >\n  two\n  lines', 'two lines'],
  ['a: |\n  last\n', 'last\n'],
])('[P31] ends the block of %j where the file ends', (text, value) => {
  expect(parseYaml(text, 'a.yml').data).toEqual({ a: value });
});

it.each([
  ['a:\n  - b: {\n      c: 1 # one\n  }\n', { a: [{ b: { c: 1n } }] }],
  ['a:\n  - b: {\nc: 1,\n# more\nd: [\n2]\n}\ne: 3\n', { a: [{ b: { c: 1n, d: [2n] } }], e: 3n }],
])('[P31] takes braces and brackets however they are indented: %j', (text, value) => {
  expect(data(text)).toEqual(value);
});

it('[P31] tells of other mistakes in braces as they are written', () => {
  expect(() => data('a:\n  b: {x: 1\nd: 2\n')).toThrow(/Flow map in block collection/);
  const { at } = parseYaml('a:\n  b: {\n  x: 1\n}\nz: 2\n', 'a.yml');
  expect(at(['z'])).toMatchObject({ line: 5, column: 4 });
});
