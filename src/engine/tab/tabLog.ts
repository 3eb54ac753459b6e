import { type Problem, warningOf } from '../../core/base/problems/problem';
import type { WarnErrors } from '../../core/command/warnErrors';
import type { Manifest, UniqueId } from '../../core/project/manifest';
import type { RunEvent } from '../../core/run/events';
import type { LogLevel, LogLine } from '../../core/run/log/logLine';
import { logLines } from '../../core/run/log/logLines';
import { problemLines } from '../../core/run/log/problemLine';
import type { Speaker } from '../answers/speaker';

/** A line of the console, and the node that it is about. An answer's line has no time. */
export interface TabLogLine extends LogLine {
  readonly node?: UniqueId;
}

/** An event of a run with the lines that the console shows for it. */
export interface RunMessage {
  readonly event: RunEvent;
  readonly lines: readonly TabLogLine[];
}

/** What of a command's words the user hears. */
interface Hearing {
  /** With `--quiet` errors and answers are all that is said. */
  readonly isQuiet?: boolean;
  readonly warnErrors?: WarnErrors | undefined;
}

/** The log of one command: every line is handed on as it comes, and kept. */
export class TabLog implements Speaker {
  readonly lines: TabLogLine[] = [];
  /** ISO time at which the nodes began to run; null while none has. */
  runStartedAt: string | null = null;

  constructor(
    private readonly now: () => Date,
    private readonly onMessage: (message: RunMessage) => void,
    private readonly hearing: Hearing = {},
  ) {}

  take(event: RunEvent, manifest: Manifest): void {
    if (event.type === 'run-started') this.runStartedAt = event.at;
    const node = nodeOf(event);
    const lines = logLines(event, manifest);
    this.hand(event, node === undefined ? lines : lines.map((line) => ({ ...line, node })));
  }

  line(line: LogLine): void {
    const { text, level } = line;
    this.hand({ type: 'message', at: this.now().toISOString(), text, level }, [line]);
  }

  say(text: string, level: LogLevel = 'info'): void {
    this.line({ time: this.now().toISOString().slice(11, 19), text, level });
  }

  answer(text: string): void {
    this.line({ time: '', text, level: 'info' });
  }

  problem(problem: Problem): void {
    if (this.hearing.warnErrors?.isSilent(warningOf(problem))) return;
    for (const line of problemLines(problem)) this.say(...line);
  }

  isFatal(problem: Problem): boolean {
    return this.hearing.warnErrors?.isError(warningOf(problem)) ?? false;
  }

  /** Whether data tests that warn fail. */
  get failsTests(): boolean {
    return this.hearing.warnErrors?.failsTests ?? false;
  }

  private hand(event: RunEvent, lines: readonly TabLogLine[]): void {
    const said = this.hearing.isQuiet ? lines.filter(isLoud) : lines;
    this.lines.push(...said);
    this.onMessage({ event, lines: said });
  }
}

/** An answer has no time. */
function isLoud({ time, level }: TabLogLine): boolean {
  return level === 'error' || time === '';
}

function nodeOf(event: RunEvent): UniqueId | undefined {
  switch (event.type) {
    case 'node-started':
      return event.id;
    case 'node-finished':
    case 'hook-finished':
      return event.result.unique_id;
    default:
      return undefined;
  }
}
