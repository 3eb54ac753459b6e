import { type CommandOptions, UsageError } from './parseCommandLine';

/** The span that `--event-time-start` and `--event-time-end` name: milliseconds since 1970-01-01 UTC. */
export interface EventTimes {
  readonly start?: number;
  readonly end?: number;
}

/** Python's `strptime` takes a single digit too. */
const FORM = /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ](\d\d?):(\d\d?):(\d\d?))?$/;

/** Reads the span of a command, its two ends or none; a UsageError where it is none. */
export function readEventTimes(options: CommandOptions): EventTimes {
  const start = readTime(options, 'event-time-start');
  const end = readTime(options, 'event-time-end');
  if (start === undefined && end === undefined) return {};
  if (start === undefined) throw lonely('event-time-end', 'event-time-start');
  if (end === undefined) throw lonely('event-time-start', 'event-time-end');
  if (start >= end)
    throw new UsageError('Value for `--event-time-start` must be less than `--event-time-end`');
  return { start, end };
}

function lonely(given: string, missing: string): UsageError {
  return new UsageError(
    `The flag \`--${given}\` was specified, but \`--${missing}\` was not. When specifying \`--${given}\`, \`--${missing}\` must also be present.`,
  );
}

function readTime(options: CommandOptions, name: string): number | undefined {
  const text = options.text(name);
  if (text === undefined) return undefined;
  const parts =
    FORM.exec(text)
      ?.slice(1)
      .map((part) => (part ?? '0').padStart(2, '0')) ?? [];
  const iso = `${parts.slice(0, 3).join('-')}T${parts.slice(3).join(':')}.000Z`;
  const time = Date.parse(iso);
  // JavaScript takes the 30th of February for the 1st of March.
  if (!Number.isNaN(time) && new Date(time).toISOString() === iso) return time;
  throw new UsageError(
    `Invalid value for '--${name}': '${text}' does not match the formats '%Y-%m-%d', '%Y-%m-%dT%H:%M:%S', '%Y-%m-%d %H:%M:%S'.`,
  );
}
