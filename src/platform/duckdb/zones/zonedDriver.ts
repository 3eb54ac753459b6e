import type { WasmDriver } from '../wasmWarehouse';
import type { ZoneLore } from './standIns';

/** What makes timestamps with a time zone, or reads them. */
const ZONED =
  /\bnow\s*\(|current_timestamp|timestamptz|\btime\s+zone\b|\btimezone\b|to_timestamp|%z/i;
const NAMED_ZONE = /(?:\btime\s+zone\s*|\btimezone\s*\(\s*)'([^']+)'/gi;
const UNKNOWN_ZONE = /Unknown is (\S+)/;
const NO_SUM =
  /No function matches the given name and argument types '[+-]\([^']*TIMESTAMP WITH TIME ZONE/;
const ENDS_UNDONE = /\b(?:rollback|abort)\b/i;

/**
 * The same connection with timestamps of any zone, which DuckDB leaves to icu: macros stand in for that once a statement
 * speaks of such timestamps, made anew where a transaction that is rolled back takes them along. `lore` is common to all
 * connections of a database.
 */
export function withZones(
  driver: WasmDriver,
  lore: ZoneLore = { isZoned: false, zones: new Map(), version: 0 },
): WasmDriver {
  let made: { readonly session: unknown; readonly version: number } | undefined;
  const prepare = async (sql: string): Promise<void> => {
    if (!lore.isZoned && !ZONED.test(sql)) return;
    const { learnZones, standIns } = await import('./standIns');
    lore.isZoned = true;
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
  const enter = async (sql: string): Promise<void> => {
    if (ENDS_UNDONE.test(sql)) made = undefined;
    // In a transaction that has failed nothing can be made, and what fails there is told by the statement.
    else await prepare(sql).catch(() => undefined);
  };
  /** The error again where nothing more can be done. */
  const tryAgain: (error: unknown, ...given: Parameters<WasmDriver['run']>) => Promise<Uint8Array> =
    async (error, sql, options) => {
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
    };
  return {
    run: async (sql, options) => {
      await enter(sql);
      try {
        return await driver.run(sql, options);
      } catch (error) {
        return await tryAgain(error, sql, options);
      }
    },
    stream: async function* (sql, signal) {
      await enter(sql);
      yield* driver.stream(sql, signal);
    },
    mount: (name, source) => driver.mount(name, source),
    unmount: (name) => driver.unmount(name),
    readFile: (name) => driver.readFile(name),
    session: () => driver.session(),
    connect: async () => withZones(await driver.connect(), lore),
    close: () => driver.close(),
  };
}
