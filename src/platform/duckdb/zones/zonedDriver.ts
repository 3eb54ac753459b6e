import { sql } from '../../../core/sql/sql';
import { rowsOfArrow } from '../arrowRows';
import type { WasmDriver } from '../wasmWarehouse';
import type { ZoneLore } from './standIns';

/** The time of now as a TIMESTAMP, which needs no icu. */
const NOW_IN_UTC =
  /(?:\bnow\s*\(\s*\)|\bcurrent_timestamp\b)\s*::\s*timestamp\b|\bcast\s*\(\s*(?:now\s*\(\s*\)|current_timestamp)\s+as\s+timestamp\s*\)/gi;
/** What makes timestamps with a time zone, or reads them in a zone. */
const ZONED =
  /\bnow\s*\(|current_timestamp|\bat\s+time\s+zone\b|\btimezone\s*\(|to_timestamp|make_timestamptz/i;
const TYPE = /\btimestamptz\b|\bwith\s+time\s+zone\b/i;
const ASKS_ICU =
  /\b(?:date_?(?:trunc|part|diff|sub)|extract|age|strftime|time_bucket|last_day|dayname|monthname|(?:iso)?(?:day|week|month|year)(?:of\w+|week)?|isodow|quarter|hour|minute|second|epoch)\s*\(/i;
const NAMED_ZONE = /(?:\btime\s+zone\s*|\btimezone\s*\(\s*)'([^']+)'/gi;
const UNKNOWN_ZONE = /Unknown is (\S+)/;
const NO_SUM =
  /No function matches the given name and argument types '[+-]\([^']*TIMESTAMP WITH TIME ZONE/;
/** A cast to a date or a time of day. */
const CAST = /(?:::\s*|\bas\s+)(?:date|time)\b/i;
const ENDS_UNDONE = /\b(?:rollback|abort)\b/i;

/**
 * The same connection with timestamps of any zone, which DuckDB leaves to icu: macros stand in for that once a statement
 * speaks of such timestamps, made anew where a transaction that is rolled back takes them along. `lore` is common to all
 * connections of a database.
 */
export function withZones(
  driver: WasmDriver,
  lore: ZoneLore = { isZoned: undefined, zones: new Map(), version: 0 },
): WasmDriver {
  const enter = makeEntrance(driver, lore);
  const perform: WasmDriver['run'] = (sql, options) =>
    driver
      .run(sql, options)
      .catch((error) => tryAgain({ driver, lore, enter, error }, sql, options));
  /** What to run in the place of a statement. */
  const ready = async (sql: string): Promise<string> => {
    await enter(sql);
    if (!CAST.test(sql) || !(await lore.isZoned)) return sql;
    const { castInUtc } = await import('./castInUtc');
    return castInUtc(sql, (statement) => perform(`EXPLAIN ${statement}`));
  };
  return {
    run: async (sql, options) => {
      const rows = await perform(await ready(sql), options);
      // It may have made a table of such timestamps.
      if (TYPE.test(sql) && !(await lore.isZoned)) lore.isZoned = undefined;
      return rows;
    },
    stream: async function* (sql, signal) {
      yield* driver.stream(await ready(sql), signal);
    },
    mount: (name, source) => driver.mount(name, source),
    unmount: (name) => driver.unmount(name),
    readFile: (name) => driver.readFile(name),
    session: () => driver.session(),
    connect: async () => withZones(await driver.connect(), lore),
    close: () => driver.close(),
  };
}

/** Makes the macros of a connection before a statement that wants them, unless they stand. */
type Entrance = (sql: string) => Promise<void>;

function makeEntrance(driver: WasmDriver, lore: ZoneLore): Entrance {
  let made: { readonly session: unknown; readonly version: number } | undefined;
  const prepare = async (sql: string): Promise<void> => {
    lore.isZoned ??= holdsZoned(driver);
    if (!speaksOfZones(sql) && !(await lore.isZoned)) return;
    lore.isZoned = Promise.resolve(true);
    const { learnZones, standIns } = await import('./standIns');
    learnZones(
      lore,
      [...sql.matchAll(NAMED_ZONE)].map(([, name = '']) => name),
    );
    const session = await driver.session();
    if (made && made.session === session && made.version === lore.version) return;
    const { version } = lore;
    await driver.run(standIns(lore));
    made = { session, version };
  };
  return async (sql) => {
    if (ENDS_UNDONE.test(sql)) made = undefined;
    // In a transaction that has failed nothing can be made, and what fails there is told by the statement.
    else await prepare(sql).catch(() => undefined);
  };
}

interface Failure {
  readonly driver: WasmDriver;
  readonly lore: ZoneLore;
  readonly enter: Entrance;
  readonly error: unknown;
}

/** Runs a statement that failed once more where that may help; rejects with its error where it does not. */
async function tryAgain(
  { driver, lore, enter, error }: Failure,
  ...[sql, options]: Parameters<WasmDriver['run']>
): Promise<Uint8Array> {
  const message = String(error);
  if (NO_SUM.test(message)) {
    const { runWithSums } = await import('./runWithSums');
    return runWithSums(driver, sql, options, error);
  }
  const [, zone] = UNKNOWN_ZONE.exec(message) ?? [];
  if (zone === undefined) throw error;
  const { learnZones } = await import('./standIns');
  if (!learnZones(lore, [zone])) throw error;
  await enter(sql);
  return driver.run(sql, options).catch(() => {
    throw error;
  });
}

function speaksOfZones(statement: string): boolean {
  const rest = statement.replace(NOW_IN_UTC, '');
  return ZONED.test(rest) || (TYPE.test(rest) && ASKS_ICU.test(rest));
}

/** Whether tables or views of the database hold timestamps with a time zone. */
async function holdsZoned(driver: WasmDriver): Promise<boolean> {
  const asked = await driver
    .run(
      sql`SELECT count(*) FROM duckdb_columns() WHERE NOT internal AND data_type = 'TIMESTAMP WITH TIME ZONE'`,
    )
    .catch(() => undefined);
  return asked !== undefined && Number(rowsOfArrow(asked).data[0]?.[0]) > 0;
}
