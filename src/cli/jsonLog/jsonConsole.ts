import { type Data, type DataObject, sortKeys, toPythonJson } from '../../core/base/data';
import { isoTime } from '../../core/run/attemptNode';
import type { LogLevel } from '../../core/run/log/logLine';
import { problemLines } from '../../core/run/log/problemLine';
import type { Console } from '../console';
import type { Host } from '../host';
import { type EventRecord, eventRecord, plainRecord } from './eventRecords';

/** `--log-format json`: each line as dbt's structured logs write it, with the event that it tells of. */
export function makeJsonConsole(
  host: Host,
  invocationId: string,
  isSaid: (level: LogLevel) => boolean,
): Console {
  const write = (text: string, level: LogLevel, record: EventRecord) => {
    const isWorse = !ALWAYS_INFO.has(record.name) && isSaid(level);
    if (!isWorse && !isSaid('info')) return;
    host.write(`${toPythonJson(entryOf(host, invocationId, text, level, record))}\n`);
  };
  const say = (text: string, level: LogLevel = 'info') => write(text, level, plainRecord(text));
  return {
    invocationId,
    say,
    line: ({ text, level }) => say(text, level),
    event: (event, lines, manifest) => {
      for (const line of lines) write(line.text, line.level, eventRecord(event, line, manifest));
    },
    answer: (text) =>
      host.write(`${toPythonJson(entryOf(host, invocationId, text, 'info', printRecord(text)))}\n`),
    beside: (text) => host.writeError(`${text}\n`),
    problem: (problem) => {
      for (const line of problemLines(problem)) say(...line);
    },
  };
}

function printRecord(text: string): EventRecord {
  return { name: 'PrintEvent', code: 'Z052', data: { msg: text } };
}

/** What is said of the whole run is no warning or error itself. */
const ALWAYS_INFO: ReadonlySet<string> = new Set(['EndOfRunSummary', 'StatsLine']);

function entryOf(
  host: Host,
  invocationId: string,
  text: string,
  level: LogLevel,
  { name, code, data, worker }: EventRecord,
): Data {
  const isPlain = ALWAYS_INFO.has(name) || (level !== 'warn' && level !== 'error');
  const info: DataObject = {
    category: '',
    code,
    extra: {},
    invocation_id: invocationId,
    level: isPlain ? 'info' : level,
    msg: text,
    name,
    pid: BigInt(process.pid),
    thread: worker === undefined ? 'MainThread' : `Thread-${worker} (worker)`,
    ts: isoTime(host.now()),
  };
  return sortKeys({ data, info });
}
