import { lineText } from '../../../../core/run/log/lineText';
import type { LogLevel } from '../../../../core/run/log/logLine';
import type { TabLogLine } from '../../../../engine/tab/tabLog';

/** One row on the screen: a line of text; a line of the log may be several. */
export interface LogRow {
  /** Only on the first of a line's rows. */
  readonly time: string;
  /** Whether the line has a time at all: an answer begins at the edge. */
  readonly isTimed: boolean;
  readonly text: string;
  /** The dots before the state; drawn as far as there is room. */
  readonly dots: string;
  /** `[OK in 0.31s]` at its end. */
  readonly state: string;
  readonly level: LogLevel;
  readonly node: string | undefined;
}

const STATE = /\[[^\]]*\]$/;
const DOTS = /\.{3,} $/;

export function logRows(lines: readonly TabLogLine[], problemsOnly: boolean): LogRow[] {
  return lines.filter((line) => !problemsOnly || isProblem(line)).flatMap(rowsOf);
}

function rowsOf({ time, text, level, node }: TabLogLine): LogRow[] {
  return text.split('\n').map((part, at) => {
    const state = level === 'info' && node === undefined ? '' : (STATE.exec(part)?.[0] ?? '');
    const rest = part.slice(0, part.length - state.length);
    const dots = state === '' ? '' : (DOTS.exec(rest)?.[0] ?? '');
    return {
      time: at === 0 ? time : '',
      isTimed: time !== '',
      text: rest.slice(0, rest.length - dots.length),
      dots,
      state,
      level,
      node,
    };
  });
}

function isProblem({ level, text }: TabLogLine): boolean {
  return (level === 'warn' || level === 'error') && text !== '';
}

/** How many nodes have a problem; where no node ran, how many lines tell of one. */
export function countProblems(lines: readonly TabLogLine[]): number {
  const bad = lines.filter(isProblem);
  const nodes = new Set(bad.flatMap(({ node }) => node ?? []));
  return nodes.size > 0 ? nodes.size : bad.length;
}

/** The log as text, as the console prints it. */
export function logText(lines: readonly TabLogLine[], problemsOnly: boolean): string {
  return lines
    .filter((line) => !problemsOnly || isProblem(line))
    .map(({ time, text }) => `${lineText(time, text)}\n`)
    .join('');
}
