import type { Problem } from '../../core/base/problems/problem';
import type { LogLevel } from '../../core/run/log/logLine';

/** Where a command says what it has to say: a console, or the log of a tab. */
export interface Speaker {
  /** A line of the log, with its time. */
  say(text: string, level?: LogLevel): void;
  /** Text that is the command's answer: as it is, without a time. */
  answer(text: string): void;
  problem(problem: Problem): void;
  /** Whether a warning counts as an error; absent where none does. */
  readonly isFatal?: (problem: Problem) => boolean;
}

/** How a command ended: all well; something failed; it could not be run. */
export type Ending = 'ok' | 'failed' | 'unusable';
