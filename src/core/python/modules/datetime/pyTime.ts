import { requireText } from '../../arguments';
import { bindMethod, defineMethods } from '../../functions/methods';
import { PyObject, type SpecialMethod, type Value } from '../../value';
import { type ClockTime, checkTime, isoTime, toMicros } from './clock';
import { readFields } from './fields';
import { formatTime } from './strftime';
import { TimeDelta } from './timeDelta';
import { offsetText, type Zone } from './zone';

const DAY_ONE = { year: 1900, month: 1, day: 1 };

/** Python's time: a time of day, with a zone perhaps. */
export class PyTime extends PyObject {
  readonly typeName = 'datetime.time';
  readonly time: ClockTime;
  readonly zone: Zone | null;

  constructor(time: ClockTime, zone: Zone | null = null) {
    super();
    this.time = checkTime(time);
    this.zone = zone;
  }

  override getAttribute(name: string): Value | undefined {
    if (name === 'tzinfo') return this.zone;
    if (name === 'hour' || name === 'minute' || name === 'second' || name === 'microsecond') {
      return BigInt(this.time[name]);
    }
    return bindMethod<PyTime>(TIME_METHODS, this, name);
  }

  override equals(other: Value): boolean {
    return other instanceof PyTime && this.compare(other) === 0;
  }

  override compare(other: Value): number | undefined {
    return other instanceof PyTime ? Number(toMicros(this.time) - toMicros(other.time)) : undefined;
  }

  override hashKey(): string {
    return `time ${isoTime(this.time, 'auto')}`;
  }

  override special(method: SpecialMethod, argument: Value): Value | undefined {
    if (method !== '__format__') return undefined;
    return argument === '' ? this.toText() : this.format(String(argument));
  }

  /** Python's `strftime`; the date is 1900-01-01. */
  format(format: string): string {
    const { time } = this;
    return formatTime(format, { date: DAY_ONE, time, offset: '', zoneName: '' });
  }

  /** Python's `isoformat(timespec)`. */
  iso(timespec: string): string {
    const { time, zone } = this;
    const offset = zone === null ? '' : offsetText(zone.offsetAt({ date: DAY_ONE, time }), ':');
    return isoTime(time, timespec) + offset;
  }

  override toText(): string {
    return this.iso('auto');
  }

  override toRepr(): string {
    const { zone } = this;
    const parts = clockParts(this.time);
    if (zone !== null) parts.push(`tzinfo=${zone.toRepr()}`);
    return `datetime.time(${parts.join(', ')})`;
  }
}

const TIME_METHODS = defineMethods<PyTime>('datetime.time', {
  'dst()': () => null,
  'isoformat(timespec="auto")': (self, timespec) => self.iso(requireText(timespec)),
  'replace(hour=None, minute=None, second=None, microsecond=None)': ({ time, zone }, ...fields) =>
    new PyTime(
      { ...time, ...readFields(['hour', 'minute', 'second', 'microsecond'], fields) },
      zone,
    ),
  'strftime(format)': (self, format) => self.format(requireText(format)),
  'tzname()': ({ time, zone }) => zone?.nameAt({ date: DAY_ONE, time }) ?? null,
  'utcoffset()': ({ time, zone }) =>
    zone === null ? null : new TimeDelta(zone.offsetAt({ date: DAY_ONE, time })),
});

/** The fields of a time as a repr shows them: seconds only where there are some. */
export function clockParts({ hour, minute, second, microsecond }: ClockTime): string[] {
  const parts = [hour, minute];
  if (second !== 0 || microsecond !== 0) parts.push(second);
  if (microsecond !== 0) parts.push(microsecond);
  return parts.map(String);
}
