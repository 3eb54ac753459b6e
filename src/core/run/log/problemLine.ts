import type { Heading } from '../../base/problems/entry';
import { describeProblem, type Problem, warningOf } from '../../base/problems/problem';
import { wrapText } from '../../jinja/filters/wordWrap';
import type { LogText } from './logLine';

/** Warnings that dbt says as plain lines. */
const PLAIN: ReadonlySet<string> = new Set([
  'nothing-to-do',
  'nothing-listed',
  'selector-unmatched',
  'macro-argument',
]);

/** A problem as the console shows it: what, where, the place's lines, the mend. */
export function problemLine(problem: Problem): LogText {
  const { severity, place, mend } = describeProblem(problem);
  const parts = [
    headOf(problem),
    ...(place ? [`  ${place}`] : []),
    ...(problem.frame ? [problem.frame] : []),
    ...(mend ? [`  ${mend}`] : []),
  ];
  return [parts.join('\n'), severity === 'warning' ? 'warn' : 'error'];
}

function headOf(problem: Problem): string {
  const { severity, message } = describeProblem(problem);
  const { event = '', heading } = warningOf(problem);
  if (heading) return deprecationText(message, event, heading);
  return (severity === 'warning' && !PLAIN.has(problem.code) ? '[WARNING]: ' : '') + message;
}

/** What is said of a warning that counts as an error. */
export function fatalLine(problem: Problem): LogText {
  const { place } = describeProblem(problem);
  const lines = [headOf(problem), place].flatMap((text) =>
    text === '' ? [] : text.split('\n').map((line) => `  ${line}`),
  );
  return [['Encountered an error:', 'Compilation Error', ...lines].join('\n'), 'error'];
}

/** What dbt's log says of what is going to be given up, in lines of its width. */
function deprecationText(message: string, event: string, heading: Heading): string {
  const tag = heading === 'named' ? `[WARNING][${event}]: ` : '[WARNING]: ';
  if (heading === 'none') return wrapText(tag + message, WIDTH);
  return `${wrapText(`${tag}Deprecated functionality`, WIDTH)}\n${wrapText(message, WIDTH)}`;
}

const WIDTH = {
  width: 80,
  breakLongWords: true,
  breakOnHyphens: false,
  lineBreak: '\n',
} as const;

/** What is said when the project's own problems keep a command from running. */
export const CANNOT_RUN: LogText = [
  'Encountered an error: the project cannot be run as it is.',
  'error',
];
