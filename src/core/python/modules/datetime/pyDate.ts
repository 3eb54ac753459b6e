import { requireText } from '../../arguments';
import { typeError } from '../../errors';
import { bindMethod, defineMethods } from '../../functions/methods';
import { Tuple } from '../../tuple';
import { type BinaryOperator, PyObject, type SpecialMethod, type Value } from '../../value';
import { type CivilDate, checkDate, fromOrdinal, isoCalendar, toOrdinal, weekdayOf } from './civil';
import { MICROS_PER_DAY, MIDNIGHT, pad } from './clock';
import { readFields } from './fields';
import { formatTime } from './strftime';
import { TimeDelta } from './timeDelta';
import { timeTuple } from './timeTuple';

/** Python's date. */
export class PyDate extends PyObject {
  readonly typeName = 'datetime.date';
  readonly date: CivilDate;

  constructor(date: CivilDate) {
    super();
    this.date = checkDate(date);
  }

  override getAttribute(name: string): Value | undefined {
    if (name === 'year' || name === 'month' || name === 'day') return BigInt(this.date[name]);
    return bindMethod<PyDate>(DATE_METHODS, this, name);
  }

  override equals(other: Value): boolean {
    return other instanceof PyDate && this.compare(other) === 0;
  }

  override compare(other: Value): number | undefined {
    return other instanceof PyDate ? toOrdinal(this.date) - toOrdinal(other.date) : undefined;
  }

  override hashKey(): string {
    return `date ${isoDate(this.date)}`;
  }

  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    if (other instanceof TimeDelta) {
      if (operator === '+') return this.shift(other.days);
      return operator === '-' && !reflected ? this.shift(-other.days) : undefined;
    }
    if (operator !== '-' || reflected || !(other instanceof PyDate)) return undefined;
    const days = toOrdinal(this.date) - toOrdinal(other.date);
    return new TimeDelta(BigInt(days) * MICROS_PER_DAY);
  }

  override special(method: SpecialMethod, argument: Value): Value | undefined {
    if (method !== '__format__') return undefined;
    return argument === '' ? this.toText() : this.format(String(argument));
  }

  /** Python's `strftime`; a date's time is midnight. */
  format(format: string): string {
    return formatTime(format, { date: this.date, time: MIDNIGHT, offset: '', zoneName: '' });
  }

  override toText(): string {
    return isoDate(this.date);
  }

  override toRepr(): string {
    const { year, month, day } = this.date;
    return `datetime.date(${year}, ${month}, ${day})`;
  }

  private shift(days: bigint): PyDate {
    return new PyDate(fromOrdinal(toOrdinal(this.date) + Number(days)));
  }
}

const DATE_METHODS = defineMethods<PyDate>('datetime.date', {
  'ctime()': (self) => self.format('%c'),
  'isocalendar()': ({ date }) => describeIso(date),
  'isoformat()': (self) => self.toText(),
  'isoweekday()': ({ date }) => BigInt(weekdayOf(toOrdinal(date)) + 1),
  'replace(year=None, month=None, day=None)': ({ date }, ...fields) =>
    new PyDate({ ...date, ...readFields(['year', 'month', 'day'], fields) }),
  'strftime(format)': (self, format) => self.format(requireText(format)),
  'timetuple()': ({ date }) => timeTuple(date, MIDNIGHT, null),
  'toordinal()': ({ date }) => BigInt(toOrdinal(date)),
  'weekday()': ({ date }) => BigInt(weekdayOf(toOrdinal(date))),
});

/** A date in ISO 8601. */
export function isoDate({ year, month, day }: CivilDate): string {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** Python's `isocalendar()`: a tuple whose parts have names. */
export function describeIso(date: CivilDate): Value {
  return new IsoCalendarDate(Object.values(isoCalendar(date)).map(BigInt));
}

class IsoCalendarDate extends Tuple {
  override readonly typeName = 'IsoCalendarDate';

  override getAttribute(name: string): Value | undefined {
    return this.items[['year', 'week', 'weekday'].indexOf(name)];
  }

  override toRepr(): string {
    const [year, week, weekday] = this.items;
    return `datetime.IsoCalendarDate(year=${String(year)}, week=${String(week)}, weekday=${String(weekday)})`;
  }
}

/** The date that an argument is; throws TypeError for anything else. */
export function requireDate(value: Value, what: string): PyDate {
  if (value instanceof PyDate) return value;
  throw typeError(`${what} must be datetime.date`);
}
