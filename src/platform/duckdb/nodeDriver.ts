import { createRequire } from 'node:module';
import path from 'node:path';
import type * as blocking from '@duckdb/duckdb-wasm/blocking';
import type { FileSource } from '../../core/base/fileSource';
import { openingScript, type WasmDriver } from './wasmWarehouse';

const require = createRequire(import.meta.url);
/** An Arrow IPC file is its stream behind eight bytes: `ARROW1` and padding. */
const IPC_FILE_MAGIC = 8;
const ENTRY = '@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs';

/**
 * DuckDB-WASM's blocking build for Node, one database in memory that is named `database` in the catalog (views store
 * that name). A statement cannot be interrupted here, because the call blocks the thread.
 */
export async function openNodeDriver(database: string): Promise<WasmDriver> {
  const duckdb = require(ENTRY) as typeof blocking;
  const folder = path.dirname(require.resolve(ENTRY));
  const wasm = (flavour: string) => ({
    mainModule: path.join(folder, `duckdb-${flavour}.wasm`),
    mainWorker: '',
  });
  const db = await duckdb.createDuckDB(
    { mvp: wasm('mvp'), eh: wasm('eh') },
    new duckdb.VoidLogger(),
    duckdb.NODE_RUNTIME,
  );
  await db.instantiate(() => undefined);
  db.open({});
  const connect = async (): Promise<WasmDriver> => {
    const connection = db.connect();
    const run = (text: string) =>
      connection.useUnsafe((bindings, id) => bindings.runQuery(id, text));
    run(started ? `USE "${database}"` : openingScript(database));
    started = true;
    return {
      run: async (text) => run(text),
      stream: async function* (text) {
        yield run(text).subarray(IPC_FILE_MAGIC);
      },
      mount: async (name, source) => {
        db.registerFileBuffer(name, await bytesOf(source));
      },
      unmount: async (name) => {
        db.dropFile(name);
      },
      readFile: async (name) => db.copyFileToBuffer(name),
      connect,
      close: async () => {
        db.reset();
      },
    };
  };
  let started = false;
  return connect();
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
