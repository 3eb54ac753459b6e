import { valueError } from '../../errors';

/** A time of day. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
}

export const MIDNIGHT: ClockTime = { hour: 0, minute: 0, second: 0, microsecond: 0 };
export const MICROS_PER_SECOND = 1_000_000n;
export const MICROS_PER_DAY = 86_400n * MICROS_PER_SECOND;

const LIMITS: readonly (readonly [keyof ClockTime, number])[] = [
  ['hour', 23],
  ['minute', 59],
  ['second', 59],
  ['microsecond', 999_999],
];

/** Throws Python's ValueErrors for a time that there is not. */
export function checkTime(time: ClockTime): ClockTime {
  for (const [field, limit] of LIMITS) {
    if (time[field] < 0 || time[field] > limit) throw valueError(`${field} must be in 0..${limit}`);
  }
  return time;
}

/** Microseconds since midnight. */
export function toMicros({ hour, minute, second, microsecond }: ClockTime): bigint {
  return BigInt((hour * 60 + minute) * 60 + second) * MICROS_PER_SECOND + BigInt(microsecond);
}

/** The time of day so many microseconds after midnight. */
export function fromMicros(micros: bigint): ClockTime {
  const seconds = Number(micros / MICROS_PER_SECOND);
  return {
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    microsecond: Number(micros % MICROS_PER_SECOND),
  };
}

/** A number with leading zeros. */
export function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}

/** The time in ISO 8601, as precise as `timespec` says: Python's `time.isoformat(timespec)`. */
export function isoTime(time: ClockTime, timespec: string): string {
  const hours = pad(time.hour);
  const minutes = `${hours}:${pad(time.minute)}`;
  const seconds = `${minutes}:${pad(time.second)}`;
  switch (timespec) {
    case 'auto':
      return time.microsecond === 0 ? seconds : `${seconds}.${pad(time.microsecond, 6)}`;
    case 'hours':
      return hours;
    case 'minutes':
      return minutes;
    case 'seconds':
      return seconds;
    case 'milliseconds':
      return `${seconds}.${pad(Math.floor(time.microsecond / 1000), 3)}`;
    case 'microseconds':
      return `${seconds}.${pad(time.microsecond, 6)}`;
    default:
      throw valueError('Unknown timespec value');
  }
}
