import { expect, it } from 'vitest';
import { codeFrame, formatSpan, locate } from './span';

it('[B4] locates an offset by line and column, both from 1', () => {
  const text = 'ab\ncd\n';
  expect(locate(text, 0)).toEqual({ line: 1, column: 1 });
  expect(locate(text, 2)).toEqual({ line: 1, column: 3 });
  expect(locate(text, 3)).toEqual({ line: 2, column: 1 });
  expect(locate(text, 99)).toEqual({ line: 3, column: 1 });
});

it('[B4] formats a place as file:line:column', () => {
  expect(formatSpan({ file: 'models/a.sql', line: 4, column: 16 })).toBe('models/a.sql:4:16');
});

it('[B4] draws the lines around a place and marks its columns', () => {
  const text = 'select 1\nfrom {{ ref("nope") }}\nwhere true\n';
  const frame = codeFrame(text, { file: 'a.sql', line: 2, column: 9, endColumn: 20 }, 1);
  expect(frame).toBe(
    [
      '  1 | select 1',
      '> 2 | from {{ ref("nope") }}',
      '    |         ^^^^^^^^^^^',
      '  3 | where true',
    ].join('\n'),
  );
});
