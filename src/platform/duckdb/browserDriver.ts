import { type AsyncDuckDB, DuckDBAccessMode, DuckDBDataProtocol } from '@duckdb/duckdb-wasm';
import type { FileSource } from '../../core/base/fileSource';
import type { QueryOptions } from '../../core/warehouse/warehouse';
import type { DuckdbStarter } from './duckdbStarter';
import { openingScript, type WasmDriver } from './wasmWarehouse';

/** Where the database lies. OPFS outlives the tab; one tab at a time may hold it. */
export type DatabasePlace =
  | { readonly kind: 'opfs'; readonly file: string }
  | { readonly kind: 'memory'; readonly name: string };

export interface BrowserDriverOptions {
  readonly starter: DuckdbStarter;
  readonly place: DatabasePlace;
  /** Told when DuckDB is up and the database is next. */
  readonly onOpening?: () => void;
  /** Told after the engine had to be started anew; what was in memory is gone then. */
  readonly onRestart?: (place: DatabasePlace) => void;
}

/** DuckDB hands a result over in vectors of this length. */
const ROWS_PER_PIECE = 2048;
/** How long a cancelled statement may take to end before its worker is replaced. */
const CANCEL_PATIENCE_MS = 1000;
const CRASH = /memory access out of bounds|unreachable|table index is out of bounds|null function/;

/**
 * DuckDB-WASM in a worker of its own. A statement that does not stop when it is told to, or that crashes the engine, costs
 * the worker: another one is started and the database opened again.
 */
export async function openBrowserDriver(options: BrowserDriverOptions): Promise<WasmDriver> {
  const engine = new Engine(options);
  await engine.start();
  return engine.connect();
}

class Engine {
  private db: AsyncDuckDB | undefined;
  /** Counts the starts, so that a connection knows when its own is of an engine that is gone. */
  generation = 0;

  constructor(private readonly options: BrowserDriverOptions) {}

  get database(): AsyncDuckDB {
    if (!this.db) throw new Error('The engine is not running');
    return this.db;
  }

  async start(): Promise<void> {
    const { place, starter, onOpening } = this.options;
    const db = await starter.start();
    onOpening?.();
    await db.open(
      place.kind === 'opfs'
        ? { path: `opfs://${place.file}`, accessMode: DuckDBAccessMode.READ_WRITE }
        : {},
    );
    this.db = db;
    this.generation += 1;
    const connection = await db.connectInternal();
    await db.runQuery(connection, openingScript(place.kind === 'memory' ? place.name : undefined));
    await db.disconnect(connection);
  }

  async restart(): Promise<void> {
    await this.database.terminate();
    await this.start();
    this.options.onRestart?.(this.options.place);
  }

  async connectInternal(): Promise<number> {
    const id = await this.database.connectInternal();
    const { place } = this.options;
    if (place.kind === 'memory') await this.database.runQuery(id, `USE "${place.name}"`);
    return id;
  }

  async connect(): Promise<WasmDriver> {
    return new Connection(this);
  }

  async close(): Promise<void> {
    await this.db?.terminate();
    this.db = undefined;
  }
}

class Connection implements WasmDriver {
  private id: number | undefined;
  private generation = -1;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly engine: Engine) {}

  run(sql: string, { signal, maxRows }: QueryOptions = {}): Promise<Uint8Array> {
    const most = maxRows === undefined ? Number.POSITIVE_INFINITY : 2 + maxRows / ROWS_PER_PIECE;
    return this.inTurn(async () => {
      const parts: Uint8Array[] = [];
      for await (const part of this.pieces(sql, signal)) {
        parts.push(part);
        if (parts.length > most) break;
      }
      return concatenate(parts);
    });
  }

  async *stream(sql: string, signal?: AbortSignal): AsyncIterable<Uint8Array> {
    const release = await this.takeTurn();
    try {
      yield* this.pieces(sql, signal);
    } finally {
      release();
    }
  }

  async mount(name: string, source: FileSource): Promise<void> {
    const { database } = this.engine;
    switch (source.kind) {
      case 'bytes':
        return database.registerFileBuffer(name, source.bytes.slice());
      case 'blob':
        return database.registerFileHandle(
          name,
          source.blob,
          DuckDBDataProtocol.BROWSER_FILEREADER,
          true,
        );
      case 'path':
        throw new Error('A browser has no file paths');
    }
  }

  async unmount(name: string): Promise<void> {
    await this.engine.database.dropFile(name);
  }

  readFile(name: string): Promise<Uint8Array> {
    return this.engine.database.copyFileToBuffer(name);
  }

  connect(): Promise<WasmDriver> {
    return this.engine.connect();
  }

  close(): Promise<void> {
    return this.engine.close();
  }

  /** The schema and then the batches of a statement's result; polled, so that it can be cancelled. */
  private async *pieces(sql: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
    const id = await this.connection();
    const { database } = this.engine;
    const cancel = this.cancelOn(signal, id);
    try {
      let schema = await cancel.race(database.startPendingQuery(id, sql, true));
      while (schema === null) schema = await cancel.race(database.pollPendingQuery(id));
      yield schema;
      for (;;) {
        const batch = await cancel.race(database.fetchQueryResults(id));
        if (batch === null || batch.length === 0) return;
        yield batch;
      }
    } catch (error) {
      if (CRASH.test(String(error))) await this.engine.restart();
      throw error;
    } finally {
      cancel.release();
    }
  }

  /** Ends the statement when the signal fires; when it does not end in time, the engine is replaced. */
  private cancelOn(signal: AbortSignal | undefined, id: number) {
    let giveUp: (reason: Error) => void = () => undefined;
    const gaveUp = new Promise<never>((_, reject) => {
      giveUp = reject;
    });
    gaveUp.catch(() => undefined);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onAbort = () => {
      this.engine.database.cancelPendingQuery(id).catch(() => undefined);
      timer = setTimeout(() => {
        this.engine.restart().then(
          () => giveUp(new Error('query was canceled')),
          (error: unknown) => giveUp(error instanceof Error ? error : new Error(String(error))),
        );
      }, CANCEL_PATIENCE_MS);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    return {
      race: <T>(step: Promise<T>): Promise<T> => Promise.race([step, gaveUp]),
      release: () => {
        signal?.removeEventListener('abort', onAbort);
        clearTimeout(timer);
      },
    };
  }

  private async connection(): Promise<number> {
    if (this.id === undefined || this.generation !== this.engine.generation) {
      this.id = await this.engine.connectInternal();
      this.generation = this.engine.generation;
    }
    return this.id;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const release = await this.takeTurn();
    try {
      return await work();
    } finally {
      release();
    }
  }

  /** Statements of one connection run one after the other. */
  private async takeTurn(): Promise<() => void> {
    const before = this.last;
    let release: () => void = () => undefined;
    this.last = new Promise<void>((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  }
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
