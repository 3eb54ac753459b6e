import { expect, it } from 'vitest';
import { makeProblem } from '../../../../core/base/problems/problem';
import type { Span } from '../../../../core/base/span';
import { markProblems } from './problemMarks';

const TEXT = "select 1\nfrom {{ ref('oders') }}\n";

function marked(at: Omit<Span, 'file'>) {
  const problem = makeProblem(
    'file-unreadable',
    { path: 'a.sql', reason: 'x' },
    { file: 'a.sql', ...at },
  );
  return markProblems([problem], TEXT).map(({ start, end }) => TEXT.slice(start, end));
}

it('underlines a span, or without an end the word at its place', () => {
  expect(marked({ line: 2, column: 13, endLine: 2, endColumn: 20 })).toEqual(["'oders'"]);
  expect(marked({ line: 2, column: 9 })).toEqual(['ref']);
  expect(marked({ line: 2, column: 6 })).toEqual(['{']);
});

it('a place at the end of a line or of the text underlines the sign before it', () => {
  expect(marked({ line: 1, column: 9 })).toEqual(['1']);
  expect(marked({ line: 9, column: 1 })).toEqual(['\n']);
});

it('carries the words, and whether it only warns', () => {
  const at = { file: 'a.sql', line: 1, column: 1 };
  const [mark] = markProblems(
    [makeProblem('file-unreadable', { path: 'a', reason: 'r' }, at)],
    TEXT,
  );
  expect(mark).toMatchObject({ isWarning: false, message: expect.stringContaining('a') });
  expect(markProblems([makeProblem('project-file-missing', {})], TEXT)).toEqual([]);
});
