import { requireCount, requireText } from '../../arguments';
import { Dict } from '../../dict';
import { typeError } from '../../errors';
import { bindArguments } from '../../functions/binding';
import { makeFunction } from '../../functions/makeFunction';
import { parseSignature } from '../../functions/signature';
import { numberToFloat } from '../../numbers/convert';
import { asNumber } from '../../numeric';
import { PyType } from '../../type';
import { typeName } from '../../typeName';
import type { CallArguments, Value } from '../../value';
import { Late } from '../lateModule';
import { fromIsoCalendar, fromOrdinal } from './civil';
import { MIDNIGHT } from './clock';
import { parseIsoDate, parseIsoDateTime, parseIsoTime } from './isoParse';
import { PyDate, requireDate } from './pyDate';
import { PyDateTime } from './pyDateTime';
import { PyTime } from './pyTime';
import { makeTimeDelta, TimeDelta } from './timeDelta';
import { FixedZone, UTC, Zone } from './zone';
import type { ParsedTime } from './zoneText';

/** Reads times by a format. */
export const STRPTIME = new Late(() => import('./strptime').then((file) => file.parseTime));

/** What the time is: passed in, because templates that are rendered again must see the same moment. */
export interface Clock {
  readonly nowMs: () => number;
}

const MAX_DELTA = 999_999_999n * 86_400_000_000n + 86_399_999_999n;
const CLOCK_PARAMETERS = 'hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0';

/** dbt's `modules.datetime`: date, datetime, time, timedelta, tzinfo. The local zone is UTC. */
export function makeDatetimeModule(clock: Clock): Dict {
  return new Dict([
    ['date', makeDateType(clock)],
    ['datetime', makeDateTimeType(clock)],
    ['time', makeTimeType()],
    ['timedelta', makeDeltaType()],
    ['tzinfo', makeZoneType()],
  ]);
}

function makeDateType(clock: Clock): PyType {
  const today = () => dateOf(PyDateTime.fromUtcMicros(nowMicros(clock), UTC));
  return new PyType(
    'datetime.date',
    makeConstructor('year, month, day', ([y = 0n, m = 0n, d = 0n]) => makeDate(y, m, d)),
    {
      min: new PyDate({ year: 1, month: 1, day: 1 }),
      max: new PyDate({ year: 9999, month: 12, day: 31 }),
      resolution: makeTimeDelta({ days: 1n }),
      today: makeFunction('today', '', today),
      fromordinal: makeFunction(
        'fromordinal',
        'ordinal',
        (n) => new PyDate(fromOrdinal(requireCount(n))),
      ),
      fromtimestamp: makeFunction('fromtimestamp', 'timestamp', (seconds) =>
        dateOf(fromSeconds(seconds, UTC)),
      ),
      fromisoformat: makeFunction(
        'fromisoformat',
        'date_string',
        (text) => new PyDate(parseIsoDate(requireIso(text))),
      ),
      fromisocalendar: makeFunction(
        'fromisocalendar',
        'year, week, day',
        (year, week, day) =>
          new PyDate(fromIsoCalendar(requireCount(year), requireCount(week), requireCount(day))),
      ),
    },
  );
}

function makeDateTimeType(clock: Clock): PyType {
  const now = (zone: Value) => {
    const aware = PyDateTime.fromUtcMicros(nowMicros(clock), zone instanceof Zone ? zone : UTC);
    return zone instanceof Zone ? aware : dropZone(aware);
  };
  const make = makeConstructor(`year, month, day, ${CLOCK_PARAMETERS}`, (values) => {
    const [year = 0n, month = 0n, day = 0n, ...rest] = values;
    const { date } = makeDate(year, month, day);
    const { time, zone } = makeTime(rest);
    return new PyDateTime(date, time, zone);
  });
  return new PyType('datetime.datetime', make, {
    min: new PyDateTime({ year: 1, month: 1, day: 1 }, MIDNIGHT),
    max: PyDateTime.fromLocalMicros(253_402_300_799_999_999n, null),
    resolution: makeTimeDelta({ microseconds: 1n }),
    now: makeFunction('now', 'tz=None', now),
    today: makeFunction('today', '', () => now(null)),
    utcnow: makeFunction('utcnow', '', () => now(null)),
    fromtimestamp: makeFunction('fromtimestamp', 'timestamp, tz=None', (seconds, zone) =>
      zone instanceof Zone ? fromSeconds(seconds, zone) : dropZone(fromSeconds(seconds, UTC)),
    ),
    utcfromtimestamp: makeFunction('utcfromtimestamp', 'timestamp', (seconds) =>
      dropZone(fromSeconds(seconds, UTC)),
    ),
    fromordinal: makeFunction(
      'fromordinal',
      'ordinal',
      (n) => new PyDateTime(fromOrdinal(requireCount(n)), MIDNIGHT),
    ),
    fromisoformat: makeFunction('fromisoformat', 'date_string', (text) =>
      toDateTime(parseIsoDateTime(requireIso(text))),
    ),
    strptime: makeFunction('strptime', 'date_string, format', (text, format) =>
      toDateTime(
        STRPTIME.now(
          requireText(text, 'strptime() argument 1'),
          requireText(format, 'strptime() argument 2'),
        ),
      ),
    ),
    combine: makeFunction('combine', 'date, time, tzinfo=...', combine),
  });
}

function makeTimeType(): PyType {
  return new PyType('datetime.time', makeConstructor(CLOCK_PARAMETERS, makeTime), {
    min: new PyTime(MIDNIGHT),
    max: new PyTime({ hour: 23, minute: 59, second: 59, microsecond: 999_999 }),
    resolution: makeTimeDelta({ microseconds: 1n }),
    fromisoformat: makeFunction('fromisoformat', 'time_string', (text) => {
      const { time, zone } = parseIsoTime(requireIso(text));
      return new PyTime(time, zone);
    }),
  });
}

function makeDeltaType(): PyType {
  const units = 'days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0';
  const make = makeConstructor(
    units,
    ([days, seconds, microseconds, milliseconds, minutes, hours, weeks]) =>
      makeTimeDelta(
        dropAbsent({ days, seconds, microseconds, milliseconds, minutes, hours, weeks }),
      ),
  );
  return new PyType('datetime.timedelta', make, {
    min: new TimeDelta(-999_999_999n * 86_400_000_000n),
    max: new TimeDelta(MAX_DELTA),
    resolution: makeTimeDelta({ microseconds: 1n }),
  });
}

function makeZoneType(): PyType {
  return new PyType('datetime.tzinfo', () => new FixedZone(0n));
}

function makeConstructor(
  parameters: string,
  make: (values: readonly Value[]) => Value,
): (call: CallArguments) => Value {
  const signature = parseSignature('function', parameters);
  return (call) => make(bindArguments(signature, call));
}

function dropAbsent(amounts: Readonly<Record<string, Value | undefined>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(amounts).flatMap(([unit, amount]) =>
      amount === undefined ? [] : [[unit, amount]],
    ),
  );
}

function makeDate(year: Value, month: Value, day: Value): PyDate {
  return new PyDate({
    year: requireCount(year),
    month: requireCount(month),
    day: requireCount(day),
  });
}

function makeTime(values: readonly Value[]): PyTime {
  const [hour = 0n, minute = 0n, second = 0n, microsecond = 0n, zone = null] = values;
  if (zone !== null && !(zone instanceof Zone)) {
    throw typeError(
      `tzinfo argument must be None or of a tzinfo subclass, not type '${typeName(zone)}'`,
    );
  }
  const time = {
    hour: requireCount(hour),
    minute: requireCount(minute),
    second: requireCount(second),
    microsecond: requireCount(microsecond),
  };
  return new PyTime(time, zone);
}

function combine(date: Value, time: Value, zone: Value): Value {
  const { date: day } =
    date instanceof PyDateTime ? date : requireDate(date, 'combine() argument 1');
  if (!(time instanceof PyTime)) throw typeError('combine() argument 2 must be datetime.time');
  return new PyDateTime(day, time.time, zone === null || zone instanceof Zone ? zone : time.zone);
}

function nowMicros({ nowMs }: Clock): bigint {
  return BigInt(Math.round(nowMs() * 1000));
}

function fromSeconds(seconds: Value, zone: Zone): PyDateTime {
  const number = asNumber(seconds);
  if (number === undefined) {
    throw typeError(`'${typeName(seconds)}' object cannot be interpreted as an integer`);
  }
  return PyDateTime.fromUtcMicros(BigInt(Math.round(numberToFloat(number) * 1e6)), zone);
}

function dateOf({ date }: PyDateTime): PyDate {
  return new PyDate(date);
}

function dropZone({ date, time }: PyDateTime): PyDateTime {
  return new PyDateTime(date, time);
}

function toDateTime({ date, time, zone }: ParsedTime): PyDateTime {
  return new PyDateTime(date, time, zone);
}

function requireIso(value: Value): string {
  return requireText(value, 'fromisoformat: argument');
}
