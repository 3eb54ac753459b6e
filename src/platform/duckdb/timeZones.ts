import { type Sql, sql } from '../../core/sql/sql';
import { rowsOfArrow } from './arrowRows';
import type { WasmDriver } from './wasmWarehouse';

/** The tab's own zone. */
const LOAD_ICU: Sql = sql`LOAD icu; SET TimeZone = 'UTC'`;
/**
 * What needs no icu in UTC, though it looks like it: the time of now as a TIMESTAMP, the microseconds of a text with an offset,
 * CSV whose types are not guessed, what a COPY fills.
 */
const PLAIN = new RegExp(
  [
    String.raw`(?:\bnow\s*\(\s*\)|\bcurrent_timestamp\b)\s*::\s*timestamp\b`,
    String.raw`\bcast\s*\(\s*(?:now\s*\(\s*\)|current_timestamp)\s+as\s+timestamp\s*\)`,
    String.raw`\bepoch_us\s*\(\s*try_cast\s*\([\s\S]*?\bas\s+timestamptz\s*\)\s*\)`,
    String.raw`\bread_csv\s*\((?:[^()']|'[^']*')*?\b(?:all_varchar\s*=\s*true|auto_detect\s*=\s*false)\b`,
    String.raw`\bcopy\s+[^()';]+(?:\([^()]*\)\s*)?\bfrom\s+'`,
  ].join('|'),
  'gi',
);
/** What makes timestamps with a time zone or reads them in a zone, and files whose columns may be such. */
const ZONED =
  /\bnow\s*\(|\bcurrent_timestamp\b|\btransaction_timestamp\b|\btimezone\b|\btime\s+zone\b|\btimestamptz\b|\bto_timestamp\b|\bmake_timestamptz\b|\b(?:current|local)_?(?:date|time)|\btoday\s*\(|\bread_(?:csv|parquet)|\bparquet_scan\b|\b(?:from|join)\s+'[^']*\.(?:csv|tsv|parquet)\b/i;

/** What the connections of a database have come to know of it. */
interface ZoneLore {
  /** Whether it holds timestamps with a time zone, or a statement has spoken of them; undefined until one is run. */
  isZoned: Promise<boolean> | undefined;
}

/**
 * The same connection with the extension icu, to which all that reads timestamps in a zone belongs, loaded before the first
 * statement that may need it. DuckDB loads it by itself for most functions, but for no cast and no sum.
 */
export function withTimeZones(
  driver: WasmDriver,
  lore: ZoneLore = { isZoned: undefined },
): WasmDriver {
  let loadedIn: unknown;
  const load = async (text: string): Promise<void> => {
    lore.isZoned ??= holdsZoned(driver);
    if (!speaksOfZones(text) && !(await lore.isZoned)) return;
    lore.isZoned = Promise.resolve(true);
    const session = await driver.session();
    if (loadedIn === session) return;
    await driver.run(LOAD_ICU);
    loadedIn = session;
  };
  // In a transaction that has failed nothing can be loaded, and what fails there is told by the statement.
  const ready = (text: string) => load(text).catch(() => undefined);
  return {
    run: async (text, options) => {
      await ready(text);
      return driver.run(text, options);
    },
    mount: (name, source) => driver.mount(name, source),
    unmount: (name) => driver.unmount(name),
    readFile: (name) => driver.readFile(name),
    session: () => driver.session(),
    connect: async () => withTimeZones(await driver.connect(), lore),
    close: () => driver.close(),
  };
}

function speaksOfZones(text: string): boolean {
  return ZONED.test(text) && ZONED.test(text.replace(PLAIN, ''));
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
