import { literal } from '../../core/sql/quoting';
import { joinSql, type Sql, sql } from '../../core/sql/sql';

const UNKNOWN_ZONE =
  'UTC is the only time zone of a tab: the extension icu, which knows the others, is not part of it. Unknown is ';

const inUtc = (moment: Sql): Sql =>
  sql`CASE WHEN upper(zone) IN ('UTC', 'GMT', 'ETC/UTC', 'ZULU', 'Z') THEN ${moment} ELSE error(${literal(UNKNOWN_ZONE)} || zone) END`;

/** What SQL calls, how (its parameters), and what it is. */
const MACROS: readonly Sql[] = [
  sql`current_date() AS now()::TIMESTAMP::DATE`,
  sql`today() AS now()::TIMESTAMP::DATE`,
  sql`current_localtimestamp() AS now()::TIMESTAMP`,
  sql`current_localtime() AS now()::TIMESTAMP::TIME`,
  sql`get_current_time() AS now()::TIMESTAMP::TIME::TIMETZ`,
  // What AT TIME ZONE calls.
  joinSql(
    [
      sql`timezone(zone, moment TIMESTAMPTZ) AS ${inUtc(sql`moment::TIMESTAMP`)}`,
      sql`(zone, moment TIMESTAMP) AS ${inUtc(sql`moment::TIMESTAMPTZ`)}`,
      sql`(zone, moment TIMETZ) AS system.main.timezone(zone, moment)`,
      sql`(part) AS system.main.timezone(part)`,
    ],
    ', ',
  ),
];

/**
 * DuckDB-WASM has no icu, whose functions tell the date of today and convert between zones. These macros of a connection stand
 * in for those that exist nowhere else, in UTC, so that a project that asks for `current_date` builds; the database keeps
 * their names alone, and native DuckDB has the functions.
 */
export const WITHOUT_ICU: Sql = joinSql(
  MACROS.map((macro) => sql`CREATE OR REPLACE TEMP MACRO ${macro}`),
  '; ',
);

/** What the engine throws where it looks for an overload that icu would bring. */
const NO_OVERLOAD = 'function signature mismatch';

/** The same error, in words of use where the engine has none. */
export function explainMissingIcu(error: unknown): unknown {
  if (!(error instanceof Error) || !error.message.includes(NO_OVERLOAD)) return error;
  return new Error(
    'Not implemented Error: the statement needs the extension icu, which is not part of a tab. Functions of timestamps with a time zone belong to it: cast these first, as in now()::timestamp, which gives UTC.',
    { cause: error },
  );
}
