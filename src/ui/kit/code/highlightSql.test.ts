import fc from 'fast-check';
import { expect, it } from 'vitest';
import { highlightSql } from './highlightSql';
import { splitLines } from './pieces';

const toned = (sql: string) =>
  highlightSql(sql)
    .filter(({ tone }) => tone !== undefined)
    .map(({ text, tone }) => `${tone}:${text}`);

it('keywords, functions, strings and numbers have their tones', () => {
  expect(toned("SELECT count(*), date_trunc('week', d) AS w, 1.5 FROM t")).toEqual([
    'keyword:SELECT',
    'func:count',
    'func:date_trunc',
    "string:'week'",
    'keyword:AS',
    'number:1.5',
    'keyword:FROM',
  ]);
});

it('a whole Jinja tag is one piece, its SQL words included', () => {
  expect(toned("select * from {{ ref('from') }} {% if x %}")).toEqual([
    'keyword:select',
    'keyword:from',
    "jinja:{{ ref('from') }}",
    'jinja:{% if x %}',
  ]);
});

it('comments hide what looks like code, and end where they end', () => {
  expect(toned("a -- select 'x'\n/* from */ b {# where #} c")).toEqual([
    "comment:-- select 'x'",
    'comment:/* from */',
    'comment:{# where #}',
  ]);
});

it('a doubled quote stays inside its string, and a quoted name is no string', () => {
  expect(toned(`'it''s' "select"`)).toEqual(["string:'it''s'"]);
  expect(toned('$$select$$ $q$ a $$ b $q$')).toEqual([
    'string:$$select$$',
    'string:$q$ a $$ b $q$',
  ]);
});

it('digits inside a name are no number', () => {
  expect(toned('t2.order_90d')).toEqual([]);
});

it('joined, the pieces are the text again, whatever it is', () => {
  const scraps = fc.constantFrom(
    "'",
    '"',
    '{{',
    '}}',
    '{%',
    '%}',
    '{#',
    '#}',
    '--',
    '/*',
    '*/',
    '$$',
    '\n',
    ' ',
    'select',
    'sum(',
    '1e5',
    'ä',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(scraps, fc.string())), (parts) => {
      const text = parts.join('');
      const pieces = highlightSql(text);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      const lines = splitLines(pieces).map((line) => line.map((piece) => piece.text).join(''));
      expect(lines.join('\n')).toBe(text);
    }),
  );
});
