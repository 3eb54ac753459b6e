import { requireText } from '../../arguments';
import { typeError } from '../../errors';
import { bindMethod, defineMethods } from '../../functions/methods';
import { floorDivide } from '../../numbers/integerMath';
import { type BinaryOperator, PyObject, type SpecialMethod, type Value } from '../../value';
import {
  type CivilDate,
  checkDate,
  EPOCH_ORDINAL,
  fromOrdinal,
  toOrdinal,
  weekdayOf,
} from './civil';
import { type ClockTime, checkTime, fromMicros, isoTime, MICROS_PER_DAY, toMicros } from './clock';
import { readFields } from './fields';
import { describeIso, isoDate, PyDate } from './pyDate';
import { clockParts, PyTime } from './pyTime';
import { formatTime } from './strftime';
import { TimeDelta } from './timeDelta';
import { timeTuple } from './timeTuple';
import { offsetText, UTC, Zone } from './zone';

const DATE_FIELDS = ['year', 'month', 'day'] as const;
const TIME_FIELDS = ['hour', 'minute', 'second', 'microsecond'] as const;
const MICROS_PER_SECOND = 1e6;

/** Python's datetime: a date and a time of day, with a zone perhaps. */
export class PyDateTime extends PyObject {
  readonly typeName = 'datetime.datetime';
  readonly date: CivilDate;
  readonly time: ClockTime;
  readonly zone: Zone | null;

  constructor(date: CivilDate, time: ClockTime, zone: Zone | null = null) {
    super();
    this.date = checkDate(date);
    this.time = checkTime(time);
    this.zone = zone;
  }

  /** The moment so many microseconds after 1970-01-01 by the clock of the zone. */
  static fromLocalMicros(micros: bigint, zone: Zone | null): PyDateTime {
    const days = floorDivide(micros, MICROS_PER_DAY);
    const date = fromOrdinal(Number(days) + EPOCH_ORDINAL);
    return new PyDateTime(date, fromMicros(micros - days * MICROS_PER_DAY), zone);
  }

  /** The moment so many microseconds after 1970-01-01 UTC, on the clock of a zone. */
  static fromUtcMicros(micros: bigint, zone: Zone): PyDateTime {
    const local = zone.zoneAtUtc(micros);
    const utc = PyDateTime.fromLocalMicros(micros, null);
    return PyDateTime.fromLocalMicros(micros + local.offsetAt(utc), local);
  }

  /** Microseconds since 1970-01-01 by its own clock. */
  get localMicros(): bigint {
    return BigInt(toOrdinal(this.date) - EPOCH_ORDINAL) * MICROS_PER_DAY + toMicros(this.time);
  }

  /** Microseconds since 1970-01-01 UTC; without a zone its clock is taken for UTC's. */
  get utcMicros(): bigint {
    return this.localMicros - (this.zone?.offsetAt(this) ?? 0n);
  }

  override getAttribute(name: string): Value | undefined {
    const dateField = DATE_FIELDS.find((field) => field === name);
    if (dateField !== undefined) return BigInt(this.date[dateField]);
    const timeField = TIME_FIELDS.find((field) => field === name);
    if (timeField !== undefined) return BigInt(this.time[timeField]);
    if (name === 'tzinfo') return this.zone;
    return name === 'fold' ? 0n : bindMethod<PyDateTime>(DATETIME_METHODS, this, name);
  }

  override equals(other: Value): boolean {
    if (!(other instanceof PyDateTime) || (this.zone === null) !== (other.zone === null))
      return false;
    return this.utcMicros === other.utcMicros;
  }

  override compare(other: Value): number | undefined {
    if (other instanceof PyDate) {
      throw typeError("can't compare datetime.datetime to datetime.date");
    }
    if (!(other instanceof PyDateTime)) return undefined;
    const difference = this.subtract(other, 'compare');
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  override hashKey(): string {
    return `datetime ${this.utcMicros} ${this.zone === null}`;
  }

  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    if (other instanceof TimeDelta) {
      if (operator === '+') return this.shift(other.micros);
      return operator === '-' && !reflected ? this.shift(-other.micros) : undefined;
    }
    if (operator !== '-' || reflected || !(other instanceof PyDateTime)) return undefined;
    return new TimeDelta(this.subtract(other, 'subtract'));
  }

  override special(method: SpecialMethod, argument: Value): Value | undefined {
    if (method !== '__format__') return undefined;
    return argument === '' ? this.toText() : this.format(String(argument));
  }

  /** Python's `strftime`. */
  format(format: string): string {
    const { date, time, zone } = this;
    return formatTime(format, {
      date,
      time,
      offset: zone === null ? '' : offsetText(zone.offsetAt(this), ''),
      zoneName: zone?.nameAt(this) ?? '',
    });
  }

  /** Python's `isoformat(separator, timespec)`. */
  iso(separator: string, timespec: string): string {
    const { date, time, zone } = this;
    const offset = zone === null ? '' : offsetText(zone.offsetAt(this), ':');
    return isoDate(date) + separator + isoTime(time, timespec) + offset;
  }

  override toText(): string {
    return this.iso(' ', 'auto');
  }

  override toRepr(): string {
    const { year, month, day } = this.date;
    const parts = [year, month, day].map(String).concat(clockParts(this.time));
    if (this.zone !== null) parts.push(`tzinfo=${this.zone.toRepr()}`);
    return `datetime.datetime(${parts.join(', ')})`;
  }

  private shift(micros: bigint): PyDateTime {
    return PyDateTime.fromLocalMicros(this.localMicros + micros, this.zone);
  }

  private subtract(other: PyDateTime, verb: string): bigint {
    if ((this.zone === null) !== (other.zone === null)) {
      throw typeError(`can't ${verb} offset-naive and offset-aware datetimes`);
    }
    return this.utcMicros - other.utcMicros;
  }
}

const DATETIME_METHODS = defineMethods<PyDateTime>('datetime.datetime', {
  'astimezone(tz=None)': (self, zone) =>
    PyDateTime.fromUtcMicros(self.utcMicros, zone instanceof Zone ? zone : UTC),
  'ctime()': (self) => self.format('%c'),
  'date()': ({ date }) => new PyDate(date),
  'dst()': (self) => {
    const dst = self.zone?.dstAt(self) ?? null;
    return dst === null ? null : new TimeDelta(dst);
  },
  'isocalendar()': ({ date }) => describeIso(date),
  'isoformat(sep="T", timespec="auto")': (self, separator, timespec) =>
    self.iso(requireText(separator), requireText(timespec)),
  'isoweekday()': ({ date }) => BigInt(weekdayOf(toOrdinal(date)) + 1),
  'replace(year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=...)':
    replaceFields,
  'strftime(format)': (self, format) => self.format(requireText(format)),
  'time()': ({ time }) => new PyTime(time),
  'timetz()': ({ time, zone }) => new PyTime(time, zone),
  'timestamp()': (self) => Number(self.utcMicros) / MICROS_PER_SECOND,
  'timetuple()': (self) => timeTuple(self.date, self.time, self.zone?.dstAt(self) ?? null),
  'toordinal()': ({ date }) => BigInt(toOrdinal(date)),
  'tzname()': (self) => self.zone?.nameAt(self) ?? null,
  'utcoffset()': (self) => (self.zone === null ? null : new TimeDelta(self.zone.offsetAt(self))),
  'weekday()': ({ date }) => BigInt(weekdayOf(toOrdinal(date))),
});

function replaceFields({ date, time, zone }: PyDateTime, ...values: Value[]): Value {
  const given = values[7];
  return new PyDateTime(
    { ...date, ...readFields(DATE_FIELDS, values) },
    { ...time, ...readFields(TIME_FIELDS, values.slice(3)) },
    given === null || given instanceof Zone ? given : zone,
  );
}
