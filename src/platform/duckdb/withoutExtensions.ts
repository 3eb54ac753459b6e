import { literal } from '../../core/sql/quoting';
import { joinSql, type Sql, sql } from '../../core/sql/sql';

/** What begins the error of a zone that the connection does not know. */
export const UNKNOWN_ZONE = literal(
  'A tab knows the time zones that its browser knows. Unknown is ',
);

/** How UTC may be called. */
export const UTC_NAMES = sql`'UTC', 'GMT', 'ETC/UTC', 'ZULU', 'Z'`;

const inUtc = (moment: Sql): Sql =>
  sql`CASE WHEN upper(zone) IN (${UTC_NAMES}) THEN ${moment} ELSE error(${UNKNOWN_ZONE} || zone) END`;

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
 * their names alone, and native DuckDB has the functions. What stands in for the others is made when it is wanted, in `zones`.
 */
export const WITHOUT_ICU: Sql = joinSql(
  MACROS.map((macro) => sql`CREATE OR REPLACE TEMP MACRO ${macro}`),
  '; ',
);

const CAST_FIRST =
  'A tab has no icu, to which functions of timestamps with a time zone belong: cast these first, as in now()::timestamp, which gives UTC.';

/** What the engine throws where it calls an overload that icu would bring. */
const NO_OVERLOAD = /function signature mismatch|table index is out of bounds|null function/;
/** What it says where it knows that it has none. */
const NONE_FOR_ZONES =
  /No function matches the given name and argument types '[^']*TIMESTAMP WITH TIME ZONE|Unimplemented type for cast \((?:TIMESTAMP WITH TIME ZONE ->|\w+ -> TIMESTAMP WITH)/;

/** What it says to whoever could install an extension. */
const INSTALL =
  /Please try installing and loading the \w+ extension[\s\S]*SET autoload_known_extensions=1;/;
const NONE_HERE = 'A tab has no extensions: what they bring is for native DuckDB.';

/** The same error, and what to do where it is an extension that is missing. */
export function explainMissing(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { message } = error;
  if (NO_OVERLOAD.test(message))
    return new Error(
      `Not implemented Error: the engine broke this statement off (${message}). ${CAST_FIRST}`,
      {
        cause: error,
      },
    );
  if (NONE_FOR_ZONES.test(message))
    return new Error(`${message}\n\n${CAST_FIRST}`, { cause: error });
  return INSTALL.test(message)
    ? new Error(message.replace(INSTALL, NONE_HERE), { cause: error })
    : error;
}
