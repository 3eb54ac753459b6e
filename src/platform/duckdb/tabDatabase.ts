import { fileIn, opfsFolder, opfsRoot } from '../storage/opfsFiles';
import { openBrowserDriver } from './browserDriver';
import { makeDatabaseCopies } from './databaseCopies';
import type { DatabaseFile } from './databaseLog';
import type { DuckdbStarter } from './duckdbStarter';
import type { DatabasePlace } from './engine';
import { withTimeZones } from './timeZones';
import { makeWasmWarehouse } from './wasmWarehouse';

export interface TabDatabaseOptions {
  /** The catalog's name, which stored views carry; it may be known later than DuckDB is up. */
  readonly name: Promise<string>;
  /** Where the file and its copies lie, below the root of the origin's private file system. */
  readonly folder: string;
  readonly copiesFolder: string;
  /** What one tab at a time can hold. */
  readonly lock: string;
  readonly starter: DuckdbStarter;
  /** Told when DuckDB is up and the database is next. */
  onOpening(): void;
  /** Told when an engine in memory had to be started anew: its data is gone. */
  onLost(): void;
}

/**
 * Opens the tab's database: a file in OPFS, which one tab at a time can hold, else memory. The lock is kept until the
 * database or the tab is closed.
 */
export async function openTabDatabase(options: TabDatabaseOptions) {
  const hasStorage = await canStore();
  const { folder, copiesFolder, lock, starter, onOpening } = options;
  const release = hasStorage ? await takeLock(lock) : undefined;
  const name = await options.name;
  const place: DatabasePlace = release
    ? { kind: 'opfs', folder, file: `${name}.duckdb` }
    : { kind: 'memory', name };
  const onRestart = (restarted: DatabasePlace) => {
    if (restarted.kind === 'memory') options.onLost();
  };
  const isNew = place.kind === 'memory' || !(await readFile(place))?.size;
  const { driver, whileClosed } = await openBrowserDriver({
    starter,
    place,
    onOpening,
    onRestart,
  });
  const reason = hasStorage ? ('other-tab' as const) : ('no-storage' as const);
  const warehouse = makeWasmWarehouse(withTimeZones(driver));
  return {
    warehouse,
    isNew,
    close: async () => {
      await warehouse.close();
      release?.();
    },
    storage: release ? ({ kind: 'opfs' } as const) : ({ kind: 'memory', reason } as const),
    sizeBytes: async () => (place.kind === 'opfs' ? (await readFile(place))?.size : undefined),
    readFile: async () => (place.kind === 'opfs' ? readFile(place) : undefined),
    copies:
      place.kind === 'opfs' ? makeDatabaseCopies(place, copiesFolder, whileClosed) : undefined,
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

/** Takes a lock, which is held until it is released or the tab closes; undefined when another tab has it. */
function takeLock(name: string): Promise<(() => void) | undefined> {
  return new Promise((resolve) => {
    const held = navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock === null) return resolve(undefined);
      return new Promise<void>((release) => resolve(release));
    });
    held.catch(() => resolve(undefined));
  });
}

async function readFile({ folder, file }: DatabaseFile): Promise<File | undefined> {
  return fileIn(await opfsFolder(folder), file);
}
