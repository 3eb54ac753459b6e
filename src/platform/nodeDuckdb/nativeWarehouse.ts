import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DuckDBConnection, DuckDBInstance, type DuckDBResult } from '@duckdb/node-api';
import { identifier, literal } from '../../core/sql/quoting';
import { type Sql, sql } from '../../core/sql/sql';
import { limitRows, type RowSet } from '../../core/warehouse/rowSet';
import {
  type ExportFormat,
  type QueryOptions,
  type Warehouse,
  WarehouseError,
} from '../../core/warehouse/warehouse';
import { cellOfNative, columnOf } from './nativeRows';

export interface NativeOptions {
  /** The database file; `:memory:` for none. Its stem is the catalog's name, which views store. */
  readonly path: string;
  /** DuckDB's settings by name, such as `threads`: each connection is given them, since some are of a connection's own. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Those that the database is opened with. */
  readonly configOptions?: Readonly<Record<string, string>>;
  /** Where relative paths in SQL lead; the current folder when absent. */
  readonly folder?: string;
  /** Statements that attach other databases. */
  readonly attach?: readonly Sql[];
}

/** The Warehouse port on native DuckDB, for the command line. */
export async function openNativeWarehouse(options: NativeOptions): Promise<Warehouse> {
  const instance = await DuckDBInstance.create(options.path, { ...options.configOptions });
  const connections: DuckDBConnection[] = [];
  const connect = async (): Promise<Warehouse> => {
    const connection = await instance.connect();
    if (options.folder !== undefined)
      await connection.run(sql`SET file_search_path = ${literal(options.folder)}`);
    for (const [name, value] of Object.entries(options.settings ?? {}))
      await connection.run(sql`SET ${identifier(name)} = ${literal(value)}`);
    connections.push(connection);
    return makeWarehouse(connection, connect, async () => {
      for (const one of connections) one.closeSync();
      instance.closeSync();
    });
  };
  const first = await connect();
  for (const statement of options.attach ?? []) await first.query(statement);
  return first;
}

function makeWarehouse(
  connection: DuckDBConnection,
  connect: () => Promise<Warehouse>,
  close: () => Promise<void>,
): Warehouse {
  const scratch = new Set<string>();
  const query = async (text: Sql, { signal, maxRows }: QueryOptions = {}): Promise<RowSet> => {
    const interrupt = () => connection.interrupt();
    try {
      signal?.throwIfAborted();
      signal?.addEventListener('abort', interrupt, { once: true });
      return limitRows(await rowsOfNative(await connection.run(text)), maxRows);
    } catch (error) {
      throw WarehouseError.wrap(error, text, signal?.aborted);
    } finally {
      signal?.removeEventListener('abort', interrupt);
    }
  };
  async function* exportFile(text: Sql, format: ExportFormat, { signal }: QueryOptions = {}) {
    const folder = await mkdtemp(path.join(tmpdir(), 'shopsmart-'));
    const file = path.join(folder, `rows.${format}`);
    const form = format === 'csv' ? sql`FORMAT csv, HEADER` : sql`FORMAT parquet, COMPRESSION zstd`;
    try {
      await query(sql`COPY (${text}) TO ${literal(file)} (${form})`, { signal });
      yield* createReadStream(file) as AsyncIterable<Uint8Array>;
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  return {
    engine: 'native',
    query,
    exportFile,
    mount: async (name, source) => {
      if (source.kind === 'path') return source.path;
      const folder = await mkdtemp(path.join(tmpdir(), 'shopsmart-'));
      const file = path.join(folder, path.basename(name));
      await writeFile(
        file,
        source.kind === 'bytes' ? source.bytes : new Uint8Array(await source.blob.arrayBuffer()),
      );
      scratch.add(file);
      return file;
    },
    unmount: async (file) => {
      if (scratch.delete(file)) await rm(path.dirname(file), { recursive: true });
    },
    connect,
    close,
  };
}

async function rowsOfNative(result: DuckDBResult): Promise<RowSet> {
  const columns = result.columnNames().map((name, at) => columnOf(name, result.columnType(at)));
  const values = await result.getColumns();
  const data = columns.map((_, at) => (values[at] ?? []).map(cellOfNative));
  return { columns, rowCount: data[0]?.length ?? 0, data };
}
