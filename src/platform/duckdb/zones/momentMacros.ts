import { identifier, literal } from '../../../core/sql/quoting';
import { type Sql, sql } from '../../../core/sql/sql';

/** Functions of one moment that DuckDB without icu breaks off on, where the moment has a time zone. */
const OF_ONE =
  'century day dayname dayofmonth dayofweek dayofyear decade epoch era hour isodow isoyear julian last_day microsecond millennium millisecond minute month monthname nanosecond quarter second week weekday weekofyear year yearweek';
const OF_A_PART = 'date_part datepart';
const ROUNDED = 'date_trunc datetrunc';
const OF_TWO = 'date_diff datediff date_sub datesub';

const OWN = literal('own');
export const ZONED = 'shopsmart_zoned';
const IN_UTC = literal(ZONED);

/**
 * What a macro does by the type of a value: macros for types of their own cannot be chosen where a value is an aggregate, so
 * one member of a struct is taken, by a key that DuckDB knows when it binds. This is the key while macros that use it are made,
 * of whose values nothing is known yet.
 */
const KEY_AT_FIRST = sql`shopsmart_key(x) AS ${OWN}`;
const KEY = sql`shopsmart_key(x) AS CASE WHEN typeof(x) = 'TIMESTAMP WITH TIME ZONE' THEN ${IN_UTC} ELSE ${OWN} END`;
const TEXT_KEY_AT_FIRST = sql`shopsmart_text_key(x) AS ${OWN}`;
const TEXT_KEY = sql`shopsmart_text_key(x) AS CASE WHEN typeof(x) IN ('TIMESTAMP WITH TIME ZONE', 'VARCHAR') THEN ${IN_UTC} ELSE ${OWN} END`;

/** `own`, or `inUtc` where `x` has a time zone. */
export function byZone(x: Sql, { own, inUtc }: { own: Sql; inUtc: Sql }): Sql {
  return sql`struct_extract({${OWN}: ${own}, ${IN_UTC}: ${inUtc}}, shopsmart_key(${x}))`;
}

/** A moment with a time zone as a TIMESTAMP in UTC; anything else as it is. */
function unzoned(x: Sql): Sql {
  return byZone(x, { own: x, inUtc: sql`TRY_CAST(${x} AS TIMESTAMP)` });
}

const UNZONED = sql`shopsmart_unzoned(x) AS ${unzoned(sql`x`)}`;
/** The same, where a text may stand for a moment. */
const READ = sql`shopsmart_read(x) AS struct_extract({${OWN}: x, ${IN_UTC}: TRY_CAST(x AS TIMESTAMP)}, shopsmart_text_key(x))`;
/** What was made of an unzoned moment with a time zone again, if `x` had one. */
const REZONED = sql`shopsmart_rezoned(made, x) AS ${byZone(sql`x`, { own: sql`made`, inUtc: sql`TRY_CAST(made AS TIMESTAMPTZ)` })}`;
/** Cannot be bound where `x` has a time zone. */
const PROBE = sql`shopsmart_probe(x) AS struct_extract({${OWN}: x}, shopsmart_key(x))`;

/** What stands in, in UTC, for icu's functions of timestamps with a time zone; `others` are made among these. */
export function momentMacros(others: readonly Sql[]): readonly Sql[] {
  return withKeys([
    UNZONED,
    READ,
    REZONED,
    PROBE,
    ...callsOf(OF_ONE).map(([name, own]) => once(name, sql``, sql`${own}(${unzoned(sql`m`)})`)),
    ...callsOf(OF_A_PART).map(([name, own]) =>
      once(name, sql`part, `, sql`${own}(part, ${unzoned(sql`m`)})`),
    ),
    ...callsOf(ROUNDED).map(([name, own]) =>
      once(name, sql`part, `, sql`shopsmart_rezoned(${own}(part, ${unzoned(sql`m`)}), m)`),
    ),
    ...callsOf(OF_TWO).map(
      ([name, own]) =>
        sql`${name}(part, a, b) AS ${own}(part, shopsmart_read(a), shopsmart_read(b))`,
    ),
    ...callsOf('age').map(
      ([name, own]) =>
        sql`${name}(a, b) AS ${own}(shopsmart_unzoned(a), shopsmart_unzoned(b)), (a) AS ${own}(shopsmart_unzoned(a))`,
    ),
    ...callsOf('strftime').map(
      ([name, own]) => sql`${name}(a, b) AS ${own}(shopsmart_unzoned(a), shopsmart_unzoned(b))`,
    ),
    ...callsOf('time_bucket').map(
      ([name, own]) =>
        sql`${once(name, sql`width, `, sql`shopsmart_rezoned(${own}(width, ${unzoned(sql`m`)}), m)`)}, (width, moment, origin) AS ${own}(width, moment, origin)`,
    ),
    ...others,
  ]);
}

/** Macros that ask for the key of what they are given, in the order in which they can be made. */
export function withKeys(macros: readonly Sql[]): readonly Sql[] {
  return [KEY_AT_FIRST, TEXT_KEY_AT_FIRST, ...macros, KEY, TEXT_KEY];
}

/** A macro of a moment, which DuckDB binds once as the list of it, however often `made` looks at `m`. */
function once(name: Sql, before: Sql, made: Sql): Sql {
  return sql`${name}(${before}moment) AS list_transform([moment], lambda m: ${made})[1]`;
}

/** The names of functions, and how DuckDB's own are called. */
function callsOf(list: string): (readonly [Sql, Sql])[] {
  return list
    .split(' ')
    .map(identifier)
    .map((name) => [name, sql`system.main.${name}`] as const);
}
