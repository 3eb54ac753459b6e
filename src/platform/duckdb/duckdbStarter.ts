import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';

/** Starts DuckDB-WASM, each time in a worker of its own; no database is open yet. */
export interface DuckdbStarter {
  start(): Promise<AsyncDuckDB>;
}

/** Stands for the module's address, which DuckDB asks for: `givenModule.js` has the module already. */
const NO_ADDRESS = 'data:application/wasm,';

/**
 * Starts the first engine at once, because that takes longest of all that a visit needs; `start` then gives it, and a
 * fresh one at every later call. `openWasm` gives the module's bytes, which are compiled as they arrive; `workerUrl` is
 * DuckDB's own script with `givenModule.js` before it, of our origin.
 */
export function makeDuckdbStarter(
  workerUrl: string,
  openWasm: () => Promise<ReadableStream<Uint8Array<ArrayBuffer>>>,
): DuckdbStarter {
  const compiled = openWasm().then((bytes) =>
    WebAssembly.compileStreaming(
      new Response(bytes, { headers: { 'content-type': 'application/wasm' } }),
    ),
  );
  const start = async (): Promise<AsyncDuckDB> => {
    const worker = new Worker(workerUrl);
    const db = new AsyncDuckDB(new VoidLogger(), worker);
    worker.postMessage(await compiled);
    await db.instantiate(NO_ADDRESS);
    return db;
  };
  let first: Promise<AsyncDuckDB> | undefined = start();
  first.catch(() => undefined);
  return {
    start: () => {
      const started = first ?? start();
      first = undefined;
      return started;
    },
  };
}
