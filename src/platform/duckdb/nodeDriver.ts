import { createRequire } from 'node:module';
import path from 'node:path';
import type * as blocking from '@duckdb/duckdb-wasm/blocking';
import type { FileSource } from '../../core/base/fileSource';
import { joinSql } from '../../core/sql/sql';
import { withPackedExtensions } from './nodeExtensions';
import { replacingRuntime } from './nodeRuntime';
import { READ_WRITE, readStoredFile, type StoredFile, writeStoredFile } from './nodeStorage';
import { connectingScript, OUR_EXTENSIONS, openingScript, type WasmDriver } from './wasmWarehouse';

const require = createRequire(import.meta.url);
const ENTRY = '@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs';

/**
 * DuckDB-WASM's blocking build for Node, one database that is named `database` in the catalog (views store that name).
 * It lies in memory; with `file` it is read from there, and written back when it is closed. A statement cannot be
 * interrupted here, because the call blocks the thread.
 */
export async function openNodeDriver(database: string, file?: string): Promise<WasmDriver> {
  const duckdb = require(ENTRY) as typeof blocking;
  const folder = path.dirname(require.resolve(ENTRY));
  const wasm = (flavour: string) => ({
    mainModule: path.join(folder, `duckdb-${flavour}.wasm`),
    mainWorker: '',
  });
  const db = await duckdb.createDuckDB(
    { mvp: wasm('mvp'), eh: wasm('eh') },
    new duckdb.VoidLogger(),
    replacingRuntime(duckdb.NODE_RUNTIME),
  );
  await db.instantiate(() => undefined);
  const stored = file === undefined ? undefined : openStored(db, await readStoredFile(db, file));
  if (stored === undefined) db.open(OUR_EXTENSIONS);
  const connect = async (): Promise<WasmDriver> => {
    const connection = db.connect();
    const run = (text: string) =>
      withPackedExtensions(() =>
        connection.useUnsafe((bindings, id) => bindings.runQuery(id, text)),
      );
    const opening = started ? [] : [openingScript(stored === undefined ? database : undefined)];
    run(joinSql([...opening, connectingScript(database)], '; '));
    started = true;
    return {
      run: async (text) => run(text),
      mount: async (name, source) => {
        db.registerFileBuffer(name, await bytesOf(source));
      },
      unmount: async (name) => {
        db.dropFile(name);
      },
      readFile: async (name) => db.copyFileToBuffer(name),
      session: async () => connection,
      connect,
      close: async () => {
        await saveStored(db, run, stored);
        db.reset();
      },
    };
  };
  let started = false;
  return connect();
}

/** Opens the database in a file of the engine's own memory: written by the engine on disk, its log is never cleared. */
function openStored(db: blocking.DuckDBBindings, stored: StoredFile): StoredFile {
  db.registerFileBuffer(stored.name, stored.bytes.slice());
  if (stored.log) db.registerFileBuffer(`${stored.name}.wal`, stored.log);
  db.open({ path: stored.name, accessMode: READ_WRITE, ...OUR_EXTENSIONS });
  return stored;
}

async function saveStored(
  db: blocking.DuckDBBindings,
  run: (text: string) => unknown,
  stored?: StoredFile,
): Promise<void> {
  if (stored === undefined) return;
  run('FORCE CHECKPOINT');
  await writeStoredFile(stored, db.copyFileToBuffer(stored.name));
}

async function bytesOf(source: FileSource): Promise<Uint8Array> {
  switch (source.kind) {
    case 'bytes':
      return source.bytes;
    case 'blob':
      return new Uint8Array(await source.blob.arrayBuffer());
    case 'path': {
      const { readFile } = await import('node:fs/promises');
      return new Uint8Array(await readFile(source.path));
    }
  }
}
