import { describeProblem, type Problem } from '../core/base/problems/problem';
import type { CommandOptions } from '../core/command/parseCommandLine';
import type { LogLine } from '../core/run/log/logLine';
import type { Host } from './host';

const COLOURS: Readonly<Record<LogLine['level'], string>> = {
  info: '',
  pass: '\u001b[32m',
  warn: '\u001b[33m',
  error: '\u001b[31m',
  skip: '\u001b[33m',
};
const RESET = '\u001b[0m';
const STATE = /\[[^\]]*\]$/;

/** Prints log lines as dbt's console does. */
export interface Console {
  line(line: LogLine): void;
  say(text: string, level?: LogLine['level']): void;
  /** Text that is the command's answer: printed as it is, also when quiet. */
  answer(text: string): void;
  problem(problem: Problem): void;
}

export function makeConsole(host: Host, options: CommandOptions): Console {
  const quiet = options.flag('quiet') ?? false;
  const coloured =
    (options.flag('use-colors') ?? host.env.NO_COLOR === undefined) &&
    Boolean(process.stdout.isTTY);
  const print = ({ time, text, level }: LogLine) => {
    if (quiet && level !== 'error') return;
    host.write(`${time}  ${coloured ? paint(text, level) : text}\n`);
  };
  const say = (text: string, level: LogLine['level'] = 'info') => {
    print({ time: host.now().toISOString().slice(11, 19), text, level });
  };
  return {
    line: print,
    say,
    answer: (text) => host.write(`${text}\n`),
    problem: (problem) => {
      const { severity, message, place, mend } = describeProblem(problem);
      const head = severity === 'warning' ? '[WARNING]: ' : '';
      const parts = [
        head + message,
        ...(place ? [`  ${place}`] : []),
        ...(problem.frame ? [problem.frame] : []),
        ...(mend ? [`  ${mend}`] : []),
      ];
      say(parts.join('\n'), severity === 'warning' ? 'warn' : 'error');
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
