import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';

/** Starts DuckDB-WASM, each time in a worker of its own; no database is open yet. */
export interface DuckdbStarter {
  start(): Promise<AsyncDuckDB>;
}

/**
 * Starts the first engine at once, because that takes longest of all that a visit needs; `start` then gives it, and a
 * fresh one at every later call. `loadWasm` gives the inflated module, `workerUrl` is DuckDB's own script, of our origin.
 */
export function makeDuckdbStarter(workerUrl: string, loadWasm: () => Promise<Blob>): DuckdbStarter {
  const wasmUrl = loadWasm().then((wasm) =>
    URL.createObjectURL(new Blob([wasm], { type: 'application/wasm' })),
  );
  const start = async (): Promise<AsyncDuckDB> => {
    const db = new AsyncDuckDB(new VoidLogger(), new Worker(workerUrl));
    await db.instantiate(await wasmUrl);
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
