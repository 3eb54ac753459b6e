import type { NodeResult } from '../results';

/** What a line is about, for colours and filters. */
export type LogLevel = 'info' | 'pass' | 'warn' | 'error' | 'skip';

/** One line of a log. */
export interface LogLine {
  /** `HH:MM:SS`, UTC. */
  readonly time: string;
  readonly text: string;
  readonly level: LogLevel;
}

/** A line before it has a time. */
export type LogText = readonly [text: string, level: LogLevel];

export const BLANK: LogText = ['', 'info'];

const WIDTH = 80;

/** The text filled up with dots to 80 columns, then the state in brackets. */
export function dotted(text: string, state: string): string {
  return `${`${text} `.padEnd(WIDTH, '.')} [${state}]`;
}

/** `0.25s` */
export function secondsText({ execution_time }: NodeResult): string {
  return `${execution_time.toFixed(2)}s`;
}

/** `1 seed`, `2 seeds`, `2 saved queries`; empty for none. */
export function counted(count: number, one: string, many = plural(one)): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}

function plural(word: string): string {
  return word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
}
