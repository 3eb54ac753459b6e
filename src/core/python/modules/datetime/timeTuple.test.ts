import { expect, it } from 'vitest';
import { MIDNIGHT } from './clock';
import { timeTuple } from './timeTuple';

it('tells the parts of a moment as Python’s timetuple', () => {
  expect(timeTuple({ year: 2024, month: 12, day: 31 }, MIDNIGHT, null).toRepr()).toBe(
    'time.struct_time(tm_year=2024, tm_mon=12, tm_mday=31, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=1, tm_yday=366, tm_isdst=-1)',
  );
});
