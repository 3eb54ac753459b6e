import { expect, it } from 'vitest';
import { findCasts } from './findCasts';

const CASES: Readonly<Record<string, readonly string[]>> = {
  'select cast(max(at) as date), x': ['max(at)'],
  'select now()::date as day': ['now()'],
  'select t."at"::date': ['t."at"'],
  'select a.b.at :: time': ['a.b.at'],
  "select (at + interval '1' day)::date": ["(at + interval '1' day)"],
  'select max(at) over (partition by x)::date': ['max(at) over (partition by x)'],
  'select count(*) filter (where y)::date': ['count(*) filter (where y)'],
  'select case when a then b end::date': ['case when a then b end'],
  'select at::timestamp with time zone::date': ['at::timestamp with time zone'],
  'select list[1]::date, x.f(1).g::date': ['list[1]', 'x.f(1).g'],
  "select timestamp '2024-01-01'::date": ["timestamp '2024-01-01'"],
  'select 1 where x in (at)::date': ['(at)'],
  'select try_cast(cast(at as date) as time)': ['cast(at as date)', 'at'],
  "select '::date', at::date[], at::time with time zone -- at::date": [],
  "select cast(x as date_t), at::timestamp, 'now()'::varchar": [],
};

it.each(Object.entries(CASES))('%s', (statement, operands) => {
  expect(findCasts(statement).map(({ start, end }) => statement.slice(start, end))).toEqual(
    operands,
  );
});
