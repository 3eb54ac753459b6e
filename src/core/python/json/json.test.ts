import { expect, it } from 'vitest';
import { Dict } from '../dict';
import { toRepr } from '../repr';
import { PySet } from '../set';
import { Tuple } from '../tuple';
import { dumpJson } from './dump';
import { loadJson } from './load';

it('writes what json.dumps writes', () => {
  const value = new Dict([
    ['b', [1n, 2.5, null, true, 'é\n"']],
    [1n, new Tuple([])],
  ]);
  expect(dumpJson(value)).toBe('{"b": [1, 2.5, null, true, "\\u00e9\\n\\""], "1": []}');
  expect(dumpJson(['é'], { ensureAscii: false, separators: [',', ':'] })).toBe('["é"]');
  expect(dumpJson(new Dict([['a', [1n, new Dict()]]]), { indent: 2 })).toBe(
    '{\n  "a": [\n    1,\n    {}\n  ]\n}',
  );
});

it('names what JSON cannot hold', () => {
  expect(() => dumpJson(new PySet())).toThrow('Object of type set is not JSON serializable');
  expect(() => dumpJson(new Dict([[new Tuple([]), 1n]]))).toThrow(
    'keys must be str, int, float, bool or None, not tuple',
  );
  const list: unknown[] = [];
  list.push(list);
  expect(() => dumpJson(list as never)).toThrow('Circular reference detected');
});

it('reads whole numbers as ints of any size and others as floats', () => {
  expect(
    toRepr(loadJson(' {"a": [1, 1.0, 12345678901234567890, -1e2, "\\u00e9\\ud83d\\ude00"]} ')),
  ).toBe("{'a': [1, 1.0, 12345678901234567890, -100.0, 'é😀']}");
});

it.each([
  ['', 'Expecting value: line 1 column 1 (char 0)'],
  ['[1,\n]', 'Expecting value: line 2 column 1 (char 4)'],
  ['{"a" 1}', "Expecting ':' delimiter: line 1 column 6 (char 5)"],
  ['[1 2]', "Expecting ',' delimiter: line 1 column 4 (char 3)"],
  ['{a: 1}', 'Expecting property name enclosed in double quotes: line 1 column 2 (char 1)'],
  ['"a', 'Unterminated string starting at: line 1 column 1 (char 0)'],
  ['1 2', 'Extra data: line 1 column 3 (char 2)'],
])('words the error of %j as Python does', (text, message) => {
  expect(() => loadJson(text)).toThrow(message);
});
