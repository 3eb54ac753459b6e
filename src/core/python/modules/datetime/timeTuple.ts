import { NamedTuple } from '../../namedTuple';
import { type CivilDate, toOrdinal, weekdayOf } from './civil';
import type { ClockTime } from './clock';

/** Python's `timetuple()`; `dst` is how far the clock is put on, null where nobody knows. */
export function timeTuple(
  { year, month, day }: CivilDate,
  { hour, minute, second }: ClockTime,
  dst: bigint | null,
): NamedTuple {
  const ordinal = toOrdinal({ year, month, day });
  const fields = Object.entries({
    year,
    mon: month,
    mday: day,
    hour,
    min: minute,
    sec: second,
    wday: weekdayOf(ordinal),
    yday: ordinal - toOrdinal({ year, month: 1, day: 1 }) + 1,
    isdst: dst === null ? -1 : Number(dst !== 0n),
  });
  return new NamedTuple(
    'time.struct_time',
    fields.map(([name, value]) => [`tm_${name}`, BigInt(value)]),
  );
}
