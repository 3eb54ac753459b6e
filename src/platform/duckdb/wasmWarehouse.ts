import type { FileSource } from '../../core/base/fileSource';
import { identifier, literal } from '../../core/sql/quoting';
import { joinSql, type Sql, sql } from '../../core/sql/sql';
import { leadingWord } from '../../core/sql/statements';
import { limitRows, type RowSet } from '../../core/warehouse/rowSet';
import {
  type ExportFormat,
  type QueryOptions,
  type Warehouse,
  WarehouseError,
} from '../../core/warehouse/warehouse';
import { rowsOfArrow } from './arrowRows';
import { explainMissing } from './missingExtension';

/** What the browser's and Node's builds of DuckDB-WASM have in common, once a database is open. */
export interface WasmDriver {
  /** Runs a script; the last result as Arrow IPC, all of it or more than `maxRows` rows. `signal` aborts it where the build can. */
  run(sql: string, options?: QueryOptions): Promise<Uint8Array>;
  mount(name: string, source: FileSource): Promise<void>;
  unmount(name: string): Promise<void>;
  /** The bytes of a file that a COPY wrote under `name`. */
  readFile(name: string): Promise<Uint8Array>;
  /** What differs once the connection had to be opened anew: what was temporary in it is gone then. */
  session(): Promise<unknown>;
  /** Another connection to the same database. */
  connect(): Promise<WasmDriver>;
  /** Closes the database and all its connections. */
  close(): Promise<void>;
}

const FORMS: Readonly<Record<ExportFormat, Sql>> = {
  csv: sql`FORMAT csv, HEADER`,
  parquet: sql`FORMAT parquet, COMPRESSION zstd`,
};

/**
 * Statements that keep the engine inside the page: an extension is one of those that lie beside it, whatever address is
 * made of this (packedExtensions, nodeExtensions), and spilling to a temporary directory on OPFS fails. What was read of a
 * Parquet file is not kept, since DuckDB-WASM does not know when a file was changed.
 */
const SETTINGS = sql`SET custom_extension_repository = 'extensions'; SET autoinstall_known_extensions = true; SET autoload_known_extensions = true; SET temp_directory = ''; SET enable_external_file_cache = false`;

/** How a database is opened: what is built of DuckDB's own sources for us bears no signature. */
export const OUR_EXTENSIONS = { allowUnsignedExtensions: true } as const;

/** What DuckDB itself calls a database in memory. */
const GIVEN_NAME = 'memory';

/** The first script of a session. A database in memory is attached under `name`, because views store that name. */
export function openingScript(memoryName?: string): Sql {
  if (memoryName === undefined || memoryName === GIVEN_NAME) return SETTINGS;
  const name = identifier(memoryName);
  return joinSql([sql`ATTACH ':memory:' AS ${name}`, sql`USE ${name}`, SETTINGS], '; ');
}

/** The first script of a connection to a database in memory. */
export function connectingScript(memoryName: string): Sql {
  return sql`USE ${identifier(memoryName)}`;
}

const TARGET = /\bto\s+'((?:[^']|'')+)'/i;

/** The file that a COPY writes and does not read as well. */
function writtenFile(text: string): string | undefined {
  const file = leadingWord(text) === 'COPY' ? TARGET.exec(text)?.[1] : undefined;
  if (file === undefined || text.indexOf(file) !== text.lastIndexOf(file)) return undefined;
  return file.replaceAll("''", "'");
}

/** The Warehouse port on DuckDB-WASM. */
export function makeWasmWarehouse(driver: WasmDriver): Warehouse {
  let exported = 0;
  const run = async (text: Sql, options: QueryOptions = {}): Promise<Uint8Array> => {
    try {
      options.signal?.throwIfAborted();
      return await driver.run(text, options);
    } catch (error) {
      throw WarehouseError.wrap(explainMissing(error), text, options.signal?.aborted);
    }
  };
  async function* exportFile(query: Sql, format: ExportFormat, { signal }: QueryOptions = {}) {
    exported += 1;
    const name = `export_${exported}.${format}`;
    try {
      await driver.mount(name, { kind: 'bytes', bytes: new Uint8Array() });
      await run(sql`COPY (${query}) TO ${literal(name)} (${FORMS[format]}, USE_TMP_FILE false)`, {
        signal,
      });
      yield await driver.readFile(name);
    } finally {
      await driver.unmount(name);
    }
  }
  return {
    engine: 'wasm',
    query: async (text: Sql, options: QueryOptions = {}): Promise<RowSet> => {
      // What was read of a file stays open for reading: it could not be written again.
      const written = writtenFile(text);
      if (written !== undefined) await driver.unmount(written).catch(() => undefined);
      return limitRows(rowsOfArrow(await run(text, options)), options.maxRows);
    },
    exportFile,
    mount: async (name, source) => {
      await driver.mount(name, source);
      return name;
    },
    unmount: (path) => driver.unmount(path),
    connect: async () => makeWasmWarehouse(await driver.connect()),
    close: () => driver.close(),
  };
}
