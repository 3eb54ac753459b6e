import { describeProblem, isError, type Problem } from '../../../../core/base/problems/problem';
import type { Mark } from '../../../code/marks';

/** Where problems lie in the text that they are of: an underline each, with its words. */
export function markProblems(problems: readonly Problem[], text: string): Mark[] {
  const starts = lineStarts(text);
  return problems.flatMap((problem) => {
    const { at } = problem;
    if (!at) return [];
    const start = offsetOf(starts, text, at.line, at.column);
    const end =
      at.endColumn === undefined
        ? start
        : offsetOf(starts, text, at.endLine ?? at.line, at.endColumn);
    const stretch = end > start ? { start, end } : wordAt(text, start);
    return [{ ...stretch, isWarning: !isError(problem), message: wordsOfProblem(problem) }];
  });
}

/** What is wrong, and below it what to do. */
function wordsOfProblem(problem: Problem): string {
  const { message, mend } = describeProblem(problem);
  return mend === '' ? message : `${message}\n${mend}`;
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

/** An offset from line and column, both from 1; a place beyond the text is its end. */
function offsetOf(starts: readonly number[], text: string, line: number, column: number): number {
  const start = starts[line - 1] ?? text.length;
  const lineEnd = (starts[line] ?? text.length + 1) - 1;
  return Math.min(start + column - 1, Math.max(lineEnd, start), text.length);
}

/** The word at an offset; at a blank or an end the sign there, or the one before it. */
function wordAt(text: string, offset: number): { start: number; end: number } {
  const [word = ''] = /^[\p{L}\p{N}_$.]+/u.exec(text.slice(offset)) ?? [];
  if (word !== '') return { start: offset, end: offset + word.length };
  const isAtEnd = offset >= text.length || text[offset] === '\n';
  const start = isAtEnd ? Math.max(0, offset - 1) : offset;
  return { start, end: start + 1 };
}
