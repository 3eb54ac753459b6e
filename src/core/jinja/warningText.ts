import type { Heading } from '../base/problems/entry';
import { describeProblem, type Problem, warningOf } from '../base/problems/problem';
import { wrapText } from './filters/wordWrap';

/** Warnings that dbt says as plain lines. */
const PLAIN: ReadonlySet<string> = new Set([
  'nothing-to-do',
  'nothing-listed',
  'selector-unmatched',
  'macro-argument',
  'macro-warned',
  'big-seed-grown',
  'big-seed-same',
  'big-seed-moved',
]);

/** What dbt's log says of a problem, without place and mend. */
export function warningText(problem: Problem): string {
  const { severity, message } = describeProblem(problem);
  const { event = '', heading, breaks } = warningOf(problem);
  if (heading) return deprecationText(message, event, heading);
  const tag = severity === 'warning' && !PLAIN.has(problem.code) ? '[WARNING]: ' : '';
  if (breaks === undefined) return tag + message;
  return breaks === 'with-tag' ? wrapText(tag + message, WIDTH) : tag + wrapText(message, WIDTH);
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
