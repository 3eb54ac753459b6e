import { describeProblem, type Problem } from '../../base/problems/problem';
import type { LogText } from './logLine';

/** Warnings that dbt says as plain lines. */
const PLAIN: ReadonlySet<string> = new Set(['nothing-to-do', 'selector-unmatched']);

/** A problem as the console shows it: what, where, the place's lines, the mend. */
export function problemLine(problem: Problem): LogText {
  const { severity, message, place, mend } = describeProblem(problem);
  const isWarning = severity === 'warning';
  const parts = [
    (isWarning && !PLAIN.has(problem.code) ? '[WARNING]: ' : '') + message,
    ...(place ? [`  ${place}`] : []),
    ...(problem.frame ? [problem.frame] : []),
    ...(mend ? [`  ${mend}`] : []),
  ];
  return [parts.join('\n'), isWarning ? 'warn' : 'error'];
}

/** What is said when the project's own problems keep a command from running. */
export const CANNOT_RUN: LogText = [
  'Encountered an error: the project cannot be run as it is.',
  'error',
];
