import { makeParquetWriter } from '../parquet/parquetWriter';
import { fileIn, opfsRoot } from '../storage/opfsFiles';
import { type DatabasePlace, openBrowserDriver } from './browserDriver';
import { makeDatabaseCopies } from './databaseCopies';
import type { DuckdbStarter } from './duckdbStarter';
import { makeWasmWarehouse } from './wasmWarehouse';

export interface TabDatabaseOptions {
  /** The catalog's name, which stored views carry; it may be known later than DuckDB is up. */
  readonly name: Promise<string>;
  readonly starter: DuckdbStarter;
  loadParquetWasm(): Promise<ArrayBuffer>;
  /** Told when DuckDB is up and the database is next. */
  onOpening(): void;
  /** Told when an engine in memory had to be started anew: its data is gone. */
  onLost(): void;
}

const LOCK = 'shopsmart-database';

/**
 * Opens the tab's database: a file in OPFS, which one tab at a time can hold, else memory. The lock is kept until the
 * tab closes.
 */
export async function openTabDatabase(options: TabDatabaseOptions) {
  const hasStorage = await canStore();
  const isFirst = hasStorage && (await takeLock());
  const name = await options.name;
  const place: DatabasePlace = isFirst
    ? { kind: 'opfs', file: `${name}.duckdb` }
    : { kind: 'memory', name };
  const onRestart = (restarted: DatabasePlace) => {
    if (restarted.kind === 'memory') options.onLost();
  };
  const isNew = place.kind === 'memory' || !(await readFile(place.file))?.size;
  const { starter, onOpening } = options;
  const { driver, whileClosed } = await openBrowserDriver({
    starter,
    place,
    onOpening,
    onRestart,
  });
  const reason = hasStorage ? ('other-tab' as const) : ('no-storage' as const);
  return {
    warehouse: makeWasmWarehouse(
      driver,
      makeParquetWriter(() => options.loadParquetWasm()),
    ),
    isNew,
    storage: isFirst ? ({ kind: 'opfs' } as const) : ({ kind: 'memory', reason } as const),
    sizeBytes: async () => (place.kind === 'opfs' ? (await readFile(place.file))?.size : undefined),
    readFile: async () => (place.kind === 'opfs' ? readFile(place.file) : undefined),
    copies: place.kind === 'opfs' ? makeDatabaseCopies(place.file, whileClosed) : undefined,
  };
}

async function canStore(): Promise<boolean> {
  try {
    await opfsRoot();
    return true;
  } catch {
    return false;
  }
}

/** Takes the lock for as long as the tab lives; false when another tab has it. */
function takeLock(): Promise<boolean> {
  return new Promise((resolve) => {
    const held = navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise<void>(() => undefined);
    });
    held.catch(() => resolve(false));
  });
}

async function readFile(name: string): Promise<File | undefined> {
  return fileIn(await opfsRoot(), name);
}
