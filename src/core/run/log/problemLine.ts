import { describeProblem, inLog, isError, type Problem } from '../../base/problems/problem';
import { warningText } from '../../jinja/warningText';
import type { LogText } from './logLine';

/** How dbt's own error begins. */
const ENDING = 'Encountered an error:';

/**
 * A problem as the console shows it: what, where, the place's lines, the mend; of dbt's own warnings dbt's line alone, and of
 * advice nothing.
 */
export function problemLines(problem: Problem): LogText[] {
  return inLog(problem) === 'nothing' ? [] : [lineOf(problem)];
}

function lineOf(problem: Problem): LogText {
  const { severity, place, mend } = describeProblem(problem);
  if (inLog(problem) === 'line') return [warningText(problem), 'warn'];
  const fault = selectionFault(problem);
  if (fault !== undefined) return [`${ENDING}\n${fault}`, 'error'];
  const parts = [
    warningText(problem),
    ...(place ? [`  ${place}`] : []),
    ...(problem.frame ? [problem.frame] : []),
    ...(mend ? [`  ${mend}`] : []),
  ];
  return [parts.join('\n'), severity === 'warning' ? 'warn' : 'error'];
}

/** Whether an error stands in the log in words of ours: dbt stops at the first of a project's, which the last line tells. */
export function isBesideLog(problem: Problem): boolean {
  return isError(problem) && !lineOf(problem)[0].startsWith(ENDING);
}

/** What dbt's error says of a selection that it cannot take. */
function selectionFault({ code, params }: Problem): string | undefined {
  if (code === 'selector-invalid') return `${params.kind ?? 'Runtime Error'}\n  ${params.reason}`;
  if (code !== 'selector-unknown') return undefined;
  const known = params.known.map((name) => `'${name}'`).join(', ');
  return `Runtime Error\n  Could not find selector named ${params.name}, expected one of [${known}]`;
}

/** What is said of a warning that counts as an error. */
export function fatalLine(problem: Problem): LogText {
  const lines = warningText(problem)
    .split('\n')
    .map((line) => `  ${line}`);
  return [[ENDING, 'Compilation Error', ...lines].join('\n'), 'error'];
}
