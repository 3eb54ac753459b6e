import { literal } from '../../../core/sql/quoting';
import { joinSql, type Sql, sql } from '../../../core/sql/sql';
import { withKeys, ZONED } from './momentMacros';

const PLUS = sql`system.main."+"`;
const MINUS = sql`system.main."-"`;
const TYPES = { date: sql`DATE`, timestamp: sql`TIMESTAMP`, interval: sql`INTERVAL` };

type Pair = readonly [keyof typeof TYPES, keyof typeof TYPES];

/**
 * Sums with timestamps with a time zone, by their types; which, DuckDB cannot say of aggregates. For each sign of a sum it
 * binds what is added up twice. Dates and timestamps have ways of their own, because DuckDB would rather cast them than take
 * a parameter of any type.
 */
export const TYPED_OPERATORS: readonly Sql[] = [
  typed(
    sql`"+"(a TIMESTAMPTZ, b INTERVAL) AS ${PLUS}(a::TIMESTAMP, b)::TIMESTAMPTZ, (a INTERVAL, b TIMESTAMPTZ) AS ${PLUS}(b::TIMESTAMP, a)::TIMESTAMPTZ`,
    PLUS,
    [
      ['date', 'interval'],
      ['timestamp', 'interval'],
      ['interval', 'date'],
      ['interval', 'timestamp'],
      ['interval', 'interval'],
    ],
  ),
  typed(
    sql`"-"(a TIMESTAMPTZ, b INTERVAL) AS ${MINUS}(a::TIMESTAMP, b)::TIMESTAMPTZ, (a TIMESTAMPTZ, b TIMESTAMPTZ) AS ${MINUS}(a::TIMESTAMP, b::TIMESTAMP)`,
    MINUS,
    [
      ['date', 'interval'],
      ['timestamp', 'interval'],
      ['interval', 'interval'],
      ['date', 'date'],
      ['timestamp', 'timestamp'],
      ['date', 'timestamp'],
      ['timestamp', 'date'],
    ],
  ),
];

const DIFFERENCE = sql`${MINUS}(shopsmart_unzoned(a), shopsmart_unzoned(b))`;

/** The same for aggregates too. For each sign of a sum DuckDB binds what is added up five times. */
export const ANY_OPERATORS: readonly Sql[] = withKeys([
  sql`"+"(a, b) AS shopsmart_rezoned(shopsmart_rezoned(${PLUS}(shopsmart_unzoned(a), shopsmart_unzoned(b)), a), b), (a) AS ${PLUS}(a)`,
  sql`shopsmart_minus_key(a, b) AS 'own'`,
  sql`"-"(a, b) AS struct_extract({'own': ${DIFFERENCE}, ${literal(ZONED)}: TRY_CAST(${DIFFERENCE} AS TIMESTAMPTZ)}, shopsmart_minus_key(a, b)), (a) AS ${MINUS}(a)`,
  sql`shopsmart_minus_key(a, b) AS CASE WHEN typeof(b) = 'INTERVAL' THEN shopsmart_key(a) ELSE 'own' END`,
]);

/** An operator with ways of its own for `zoned` moments; for all else, and for these pairs, it is DuckDB's. */
function typed(zoned: Sql, own: Sql, pairs: readonly Pair[]): Sql {
  const ways = pairs.map(([a, b]) => sql`(a ${TYPES[a]}, b ${TYPES[b]}) AS ${own}(a, b)`);
  return joinSql([zoned, ...ways, sql`(a, b) AS ${own}(a, b)`, sql`(a) AS ${own}(a)`], ', ');
}
