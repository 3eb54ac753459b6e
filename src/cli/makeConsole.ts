import { randomUUID } from 'node:crypto';
import { type CommandOptions, readCount } from '../core/command/parseCommandLine';
import { lineText } from '../core/run/log/lineText';
import type { LogLine } from '../core/run/log/logLine';
import { problemLines } from '../core/run/log/problemLine';
import type { Console } from './console';
import type { Host } from './host';
import { makeJsonConsole } from './jsonLog/jsonConsole';
import { saidLevels } from './saidLevels';
import { widen } from './widen';

const COLOURS: Readonly<Record<LogLine['level'], string>> = {
  info: '',
  pass: '\u001b[32m',
  warn: '\u001b[33m',
  error: '\u001b[31m',
  skip: '\u001b[33m',
};
const RESET = '\u001b[0m';
/** How a run ended is red where something failed, and yet no error itself. */
const SUMMARY = /^Completed with \d/;
const STATE = /\[[^\]]*\]$/;
const SILENT: Pick<Host, 'write' | 'writeError'> = {
  write: () => undefined,
  writeError: () => undefined,
};

/** The console of a command: text, or with `--log-format json` objects. */
export function makeConsole(anyHost: Host, options: CommandOptions): Console {
  const levels = saidLevels(options);
  const host = levels === 'nothing' ? { ...anyHost, ...SILENT } : anyHost;
  const isSaid = levels === 'nothing' ? () => false : levels;
  const invocationId = randomUUID();
  if (options.text('log-format') === 'json') return makeJsonConsole(host, invocationId, isSaid);
  const coloured =
    (options.flag('use-colors') ?? host.env.NO_COLOR === undefined) &&
    Boolean(process.stdout.isTTY);
  const width = readCount(options, 'printer-width');
  const print = ({ time, text: usual, level }: LogLine) => {
    const text = width === undefined ? usual : widen(usual, width);
    if (!isSaid(SUMMARY.test(text) ? 'info' : level)) return;
    host.write(`${lineText(time, coloured ? paint(text, level) : text)}\n`);
  };
  const say = (text: string, level: LogLine['level'] = 'info') => {
    print({ time: host.now().toISOString().slice(11, 19), text, level });
  };
  return {
    invocationId,
    line: print,
    event: (_, lines) => lines.forEach(print),
    say,
    answer: (text) => host.write(`${text}\n`),
    beside: (text) => host.writeError(`${text}\n`),
    problem: (problem) => {
      for (const line of problemLines(problem)) say(...line);
    },
  };
}

function paint(text: string, level: LogLine['level']): string {
  const colour = COLOURS[level];
  if (colour === '') return text;
  const state = STATE.exec(text);
  if (!state) return colour + text + RESET;
  return `${text.slice(0, state.index)}${colour}${state[0]}${RESET}`;
}
