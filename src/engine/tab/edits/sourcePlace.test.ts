import { expect, it } from 'vitest';
import { sourcePlace } from './sourcePlace';

/** The words of the source at the place of words in the compiled SQL. */
function found(code: string, words: string, source: string): string {
  const start = code.lastIndexOf(words);
  const { line, column, endColumn } = sourcePlace(
    code,
    { start, end: start + words.length },
    source,
  );
  return `${line}:${source.split('\n')[line - 1]?.slice(column - 1, (endColumn ?? column) - 1)}`;
}

it('[E7] is on the line that reads the same, in its turn among several', () => {
  const source = "{{ config(x=1) }}\nselect\n  nope,\n  a\nfrom {{ ref('t') }}";
  expect(found('\nselect\n  nope,\n  a\nfrom "t"', 'nope', source)).toBe('3:nope');
  expect(found('x\nx\ny', 'x', 'x\n{{ z }}\nx')).toBe('3:x');
});

it('[E7] is where the words stand, when that is one place', () => {
  expect(found('select (amont) / 100', 'amont', "select {{ cents('amont') }}")).toBe('1:amont');
  expect(found('select (a), a', 'a', "select {{ c('a') }}, {{ 'a' }}")).toBe('1:');
});
