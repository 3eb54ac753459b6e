import { identifier } from '../../../core/sql/quoting';
import { joinSql, type Sql, sql } from '../../../core/sql/sql';

/** Functions of one moment that DuckDB without icu breaks off on, where the moment has a time zone. */
const OF_ONE =
  'century day dayname dayofmonth dayofweek dayofyear decade epoch epoch_ms epoch_ns epoch_us era hour isodow isoyear julian last_day microsecond millennium millisecond minute month monthname nanosecond quarter second week weekday weekofyear year yearweek';
const OF_A_PART = 'date_part datepart date_trunc datetrunc';
const OF_TWO = 'date_diff datediff date_sub datesub';

/**
 * What stands in, in UTC, for icu's functions of timestamps with a time zone. Dates and timestamps have ways of their own
 * here, because DuckDB would rather cast them than take a macro's parameter of any type.
 */
export function momentMacros(): readonly Sql[] {
  return [
    ...names(OF_ONE).map(([name, own]) =>
      macro(name, [
        sql`(moment TIMESTAMPTZ) AS ${own}(moment::TIMESTAMP)`,
        sql`(moment DATE) AS ${own}(moment)`,
        sql`(moment TIMESTAMP) AS ${own}(moment)`,
        sql`(moment) AS ${own}(moment)`,
      ]),
    ),
    ...names(OF_A_PART).map(([name, own]) =>
      macro(name, [
        sql`(part, moment TIMESTAMPTZ) AS ${/trunc/.test(name) ? sql`${own}(part, moment::TIMESTAMP)::TIMESTAMPTZ` : sql`${own}(part, moment::TIMESTAMP)`}`,
        sql`(part, moment DATE) AS ${own}(part, moment)`,
        sql`(part, moment TIMESTAMP) AS ${own}(part, moment)`,
        sql`(part, moment) AS ${own}(part, moment)`,
      ]),
    ),
    ...names(OF_TWO).map(([name, own]) =>
      macro(name, [
        sql`(part, a TIMESTAMPTZ, b TIMESTAMPTZ) AS ${own}(part, a::TIMESTAMP, b::TIMESTAMP)`,
        sql`(part, a VARCHAR, b TIMESTAMPTZ) AS ${own}(part, a::TIMESTAMP, b::TIMESTAMP)`,
        sql`(part, a TIMESTAMPTZ, b VARCHAR) AS ${own}(part, a::TIMESTAMP, b::TIMESTAMP)`,
        sql`(part, a DATE, b DATE) AS ${own}(part, a, b)`,
        sql`(part, a TIMESTAMP, b TIMESTAMP) AS ${own}(part, a, b)`,
        sql`(part, a, b) AS ${own}(part, a, b)`,
      ]),
    ),
    ...names('age').map(([name, own]) =>
      macro(name, [
        sql`(a TIMESTAMPTZ, b TIMESTAMPTZ) AS ${own}(a::TIMESTAMP, b::TIMESTAMP)`,
        sql`(a TIMESTAMP, b TIMESTAMP) AS ${own}(a, b)`,
        sql`(a, b) AS ${own}(a, b)`,
        sql`(a TIMESTAMPTZ) AS ${own}(a::TIMESTAMP)`,
        sql`(a TIMESTAMP) AS ${own}(a)`,
        sql`(a) AS ${own}(a)`,
      ]),
    ),
    ...names('strftime').map(([name, own]) =>
      macro(name, [
        sql`(moment TIMESTAMPTZ, form) AS ${own}(moment::TIMESTAMP, form)`,
        sql`(moment DATE, form) AS ${own}(moment, form)`,
        sql`(moment TIMESTAMP, form) AS ${own}(moment, form)`,
        sql`(moment, form) AS ${own}(moment, form)`,
      ]),
    ),
    ...names('time_bucket').map(([name, own]) =>
      macro(name, [
        sql`(width, moment TIMESTAMPTZ) AS ${own}(width, moment::TIMESTAMP)::TIMESTAMPTZ`,
        sql`(width, moment DATE) AS ${own}(width, moment)`,
        sql`(width, moment TIMESTAMP) AS ${own}(width, moment)`,
        sql`(width, moment) AS ${own}(width, moment)`,
        sql`(width, moment, origin) AS ${own}(width, moment, origin)`,
      ]),
    ),
  ];
}

/** The same for the operators, which every sum of a statement then takes: what it adds up is bound twice for each sign. */
export function operatorMacros(): readonly Sql[] {
  const [plus, minus] = [sql`system.main."+"`, sql`system.main."-"`];
  return [
    macro('+', [
      sql`(a TIMESTAMPTZ, b INTERVAL) AS ${plus}(a::TIMESTAMP, b)::TIMESTAMPTZ`,
      sql`(a INTERVAL, b TIMESTAMPTZ) AS ${plus}(b::TIMESTAMP, a)::TIMESTAMPTZ`,
      ...without(plus, ['DATE', 'INTERVAL'], ['TIMESTAMP', 'INTERVAL'], ['INTERVAL', 'DATE']),
      ...without(plus, ['INTERVAL', 'TIMESTAMP'], ['INTERVAL', 'INTERVAL']),
      sql`(a, b) AS ${plus}(a, b)`,
      sql`(a) AS ${plus}(a)`,
    ]),
    macro('-', [
      sql`(a TIMESTAMPTZ, b INTERVAL) AS ${minus}(a::TIMESTAMP, b)::TIMESTAMPTZ`,
      sql`(a TIMESTAMPTZ, b TIMESTAMPTZ) AS ${minus}(a::TIMESTAMP, b::TIMESTAMP)`,
      ...without(minus, ['DATE', 'INTERVAL'], ['TIMESTAMP', 'INTERVAL'], ['INTERVAL', 'INTERVAL']),
      ...without(minus, ['DATE', 'DATE'], ['TIMESTAMP', 'TIMESTAMP']),
      ...without(minus, ['DATE', 'TIMESTAMP'], ['TIMESTAMP', 'DATE']),
      sql`(a, b) AS ${minus}(a, b)`,
      sql`(a) AS ${minus}(a)`,
    ]),
  ];
}

const TYPES = {
  DATE: sql`DATE`,
  TIMESTAMP: sql`TIMESTAMP`,
  INTERVAL: sql`INTERVAL`,
};

function without(
  operator: Sql,
  ...pairs: readonly (readonly [keyof typeof TYPES, keyof typeof TYPES])[]
): Sql[] {
  return pairs.map(([a, b]) => sql`(a ${TYPES[a]}, b ${TYPES[b]}) AS ${operator}(a, b)`);
}

function macro(name: string, ways: readonly Sql[]): Sql {
  return sql`${identifier(name)}${joinSql(ways, ', ')}`;
}

/** Each name, and how DuckDB's own function is called. */
function names(list: string): (readonly [string, Sql])[] {
  return list.split(' ').map((name) => [name, sql`system.main.${identifier(name)}`] as const);
}
