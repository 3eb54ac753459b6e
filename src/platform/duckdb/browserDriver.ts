import { Connection } from './connection';
import { Engine, type EngineOptions } from './engine';
import type { WasmDriver } from './wasmWarehouse';

/** DuckDB in its worker. */
export interface BrowserDriver {
  /** For what builds; its further connections are for screens, whose statements go before. */
  readonly driver: WasmDriver;
  /**
   * Ends DuckDB, lets a task at its files, and starts it again; connections open anew by themselves. Rejects with the
   * task, or when what is there then cannot be opened.
   */
  whileClosed(task: () => Promise<void>): Promise<void>;
}

/**
 * DuckDB-WASM in a worker of its own. A statement that does not stop when it is told to, or that crashes the engine, costs
 * the worker: another one is started and the database opened again. Statements of other connections that were under way
 * then reject.
 */
export async function openBrowserDriver(options: EngineOptions): Promise<BrowserDriver> {
  const engine = new Engine(options);
  await engine.instance();
  return {
    driver: new Connection(engine, engine.precedence.second),
    whileClosed: (task) => engine.whileClosed(task),
  };
}
