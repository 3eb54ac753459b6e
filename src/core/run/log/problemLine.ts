import { describeProblem, type Problem } from '../../base/problems/problem';
import { warningText } from '../../jinja/warningText';
import type { LogText } from './logLine';

/** A problem as the console shows it: what, where, the place's lines, the mend. */
export function problemLine(problem: Problem): LogText {
  const { severity, place, mend } = describeProblem(problem);
  const parts = [
    warningText(problem),
    ...(place ? [`  ${place}`] : []),
    ...(problem.frame ? [problem.frame] : []),
    ...(mend ? [`  ${mend}`] : []),
  ];
  return [parts.join('\n'), severity === 'warning' ? 'warn' : 'error'];
}

/** What is said of a warning that counts as an error. */
export function fatalLine(problem: Problem): LogText {
  const { place } = describeProblem(problem);
  const lines = [warningText(problem), place].flatMap((text) =>
    text === '' ? [] : text.split('\n').map((line) => `  ${line}`),
  );
  return [['Encountered an error:', 'Compilation Error', ...lines].join('\n'), 'error'];
}

/** What is said when the project's own problems keep a command from running. */
export const CANNOT_RUN: LogText = [
  'Encountered an error: the project cannot be run as it is.',
  'error',
];
