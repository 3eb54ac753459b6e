import { type AsyncDuckDB, DuckDBAccessMode, DuckDBDataProtocol } from '@duckdb/duckdb-wasm';
import type { FileSource } from '../../core/base/fileSource';
import type { QueryOptions } from '../../core/warehouse/warehouse';
import { withPatience } from '../storage/patience';
import { type DatabaseFile, mendLog } from './databaseLog';
import type { DuckdbStarter } from './duckdbStarter';
import { openingScript, type WasmDriver } from './wasmWarehouse';

/** Where the database lies. OPFS outlives the tab; one tab at a time may hold it. */
export type DatabasePlace =
  | ({ readonly kind: 'opfs' } & DatabaseFile)
  | { readonly kind: 'memory'; readonly name: string };

export interface BrowserDriverOptions {
  readonly starter: DuckdbStarter;
  readonly place: DatabasePlace;
  /** Told when DuckDB is up and the database is next. */
  readonly onOpening?: () => void;
  /** Told after the engine had to be started anew; what was in memory is gone then. */
  readonly onRestart?: (place: DatabasePlace) => void;
}

/** DuckDB in its worker. */
export interface BrowserDriver {
  readonly driver: WasmDriver;
  /**
   * Ends DuckDB, lets a task at its files, and starts it again; connections open anew by themselves. Rejects with the
   * task, or when what is there then cannot be opened.
   */
  whileClosed(task: () => Promise<void>): Promise<void>;
}

/** DuckDB hands a result over in vectors of this length. */
const ROWS_PER_PIECE = 2048;
/** How long a cancelled statement may take to end before its worker is replaced. */
const CANCEL_PATIENCE_MS = 1000;
const CRASH = /memory access out of bounds|unreachable|table index is out of bounds|null function/;
/** A build's statements go to the log, and into the database's file at its end: once, and not while it runs. */
const LOG_SIZE = "SET checkpoint_threshold = '256MB'";

/**
 * DuckDB-WASM in a worker of its own. A statement that does not stop when it is told to, or that crashes the engine, costs
 * the worker: another one is started and the database opened again. Statements of other connections that were under way
 * then reject.
 */
export async function openBrowserDriver(options: BrowserDriverOptions): Promise<BrowserDriver> {
  const engine = new Engine(options);
  await engine.instance();
  return {
    driver: await engine.connect(),
    whileClosed: (task) => engine.whileClosed(task),
  };
}

/** One worker with the database open in it. */
class Instance {
  /** Told when the worker is ended under a call that waits for it: the worker itself answers no more. */
  readonly watchers = new Set<(reason: Error) => void>();
  isEnded = false;

  constructor(readonly db: AsyncDuckDB) {}

  async end(reason: Error): Promise<void> {
    this.isEnded = true;
    await this.db.terminate();
    for (const tell of this.watchers) tell(reason);
  }

  /** A call that rejects when the worker is ended before it answers. */
  async call<T>(ask: (db: AsyncDuckDB) => Promise<T>): Promise<T> {
    const steps = watchSteps();
    this.watchers.add(steps.giveUp);
    try {
      return await steps.step(ask(this.db));
    } finally {
      this.watchers.delete(steps.giveUp);
    }
  }
}

class Engine {
  private current: Promise<Instance> | undefined;
  private isClosed = false;
  /** The files that SQL may read by name; a worker that takes another's place is given them too. */
  private readonly files = new Map<string, FileSource>();

  constructor(private readonly options: BrowserDriverOptions) {}

  /** The worker that runs, started when there is none; rejects once the database has been closed for good. */
  instance(): Promise<Instance> {
    if (this.isClosed) return Promise.reject(ENDED);
    this.current ??= this.start();
    return this.current;
  }

  /** Ends an instance and starts another in its place; once, however many statements ask for it. */
  async replace(instance: Instance, reason: Error): Promise<void> {
    if (!instance.isEnded) {
      this.current = instance.end(reason).then(async () => {
        const next = await this.start();
        this.options.onRestart?.(this.options.place);
        return next;
      });
    }
    await this.current;
  }

  async whileClosed(task: () => Promise<void>): Promise<void> {
    // What could not be started holds nothing.
    const before = this.current?.catch(() => undefined);
    const done = (async () => {
      await (await before)?.end(CLOSED);
      await task();
    })();
    // From now on statements wait for the database that comes.
    this.current = done.catch(() => undefined).then(() => this.start());
    await Promise.all([done, this.current]);
  }

  async mount(name: string, source: FileSource): Promise<void> {
    this.files.set(name, source);
    const instance = await this.instance();
    await instance.call((db) => register(db, name, source));
  }

  async unmount(name: string): Promise<void> {
    this.files.delete(name);
    const instance = await this.instance();
    await instance.call((db) => db.dropFile(name));
  }

  async connectInternal({ db }: Instance): Promise<number> {
    const id = await db.connectInternal();
    const { place } = this.options;
    if (place.kind === 'memory') await db.runQuery(id, `USE "${place.name}"`);
    return id;
  }

  async connect(): Promise<WasmDriver> {
    return new Connection(this);
  }

  async close(): Promise<void> {
    // What asks for it later must not start it again: the file may be another tab's by then.
    this.isClosed = true;
    const instance = await this.current;
    await instance?.end(ENDED);
    this.current = undefined;
  }

  private async start(): Promise<Instance> {
    const { place, starter, onOpening } = this.options;
    const db = await starter.start();
    onOpening?.();
    try {
      await this.open(db);
      const connection = await db.connectInternal();
      const name = place.kind === 'memory' ? place.name : undefined;
      await db.runQuery(connection, openingScript(name));
      await db.runQuery(connection, LOG_SIZE);
      await db.disconnect(connection);
      for (const [name, source] of this.files) await register(db, name, source);
    } catch (error) {
      await db.terminate();
      throw error;
    }
    return new Instance(db);
  }

  private async open(db: AsyncDuckDB): Promise<void> {
    const { place } = this.options;
    if (place.kind === 'memory') return db.open({});
    await mendLog(place);
    const path = [place.folder, place.file].filter((part) => part !== '').join('/');
    return withPatience(
      () => db.open({ path: `opfs://${path}`, accessMode: DuckDBAccessMode.READ_WRITE }),
      (error) => /access handle/i.test(String(error)),
    );
  }
}

class Connection implements WasmDriver {
  private opened: { readonly instance: Instance; readonly id: number } | undefined;
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

  mount(name: string, source: FileSource): Promise<void> {
    return this.engine.mount(name, source);
  }

  unmount(name: string): Promise<void> {
    return this.engine.unmount(name);
  }

  async readFile(name: string): Promise<Uint8Array> {
    const instance = await this.engine.instance();
    return instance.call((db) => db.copyFileToBuffer(name));
  }

  connect(): Promise<WasmDriver> {
    return this.engine.connect();
  }

  close(): Promise<void> {
    return this.engine.close();
  }

  /** The schema and then the batches of a statement's result; polled, so that it can be cancelled. */
  private async *pieces(sql: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
    signal?.throwIfAborted();
    const { instance, id } = await this.open();
    const { step, giveUp } = watchSteps();
    instance.watchers.add(giveUp);
    const release = this.cancelOn(signal, instance, id);
    try {
      yield* ask(instance.db, id, sql, step);
    } catch (error) {
      if (CRASH.test(String(error))) await this.engine.replace(instance, RESTARTED);
      throw error;
    } finally {
      release();
      instance.watchers.delete(giveUp);
    }
  }

  /** Ends the statement when the signal fires; when it does not end in time, the worker is replaced. */
  private cancelOn(signal: AbortSignal | undefined, instance: Instance, id: number): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onAbort = () => {
      instance.db.cancelPendingQuery(id).catch(() => undefined);
      timer = setTimeout(() => {
        // When it cannot be started anew, the next statement says so.
        this.engine.replace(instance, RESTARTED).catch(() => undefined);
      }, CANCEL_PATIENCE_MS);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    return () => {
      signal?.removeEventListener('abort', onAbort);
      clearTimeout(timer);
    };
  }

  private async open(): Promise<{ readonly instance: Instance; readonly id: number }> {
    const instance = await this.engine.instance();
    if (this.opened?.instance !== instance) {
      this.opened = { instance, id: await this.engine.connectInternal(instance) };
    }
    return this.opened;
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

function register(db: AsyncDuckDB, name: string, source: FileSource): Promise<void> {
  switch (source.kind) {
    case 'bytes':
      return db.registerFileBuffer(name, source.bytes.slice());
    case 'blob':
      return db.registerFileHandle(name, source.blob, DuckDBDataProtocol.BROWSER_FILEREADER, true);
    case 'path':
      throw new Error('A browser has no file paths');
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

const ENDED = new Error('The database has been closed');
const CLOSED = new Error('The database was replaced while this statement ran');
const RESTARTED = new Error('The engine had to be started anew while this statement ran');

/**
 * The schema and the batches of a statement. Its first batch and its end are asked for in the same breath as the
 * statement: most are done at once, and the way to the worker and back takes longer than many of them. While a statement
 * is still at work, what was asked ahead comes back empty and says nothing.
 */
async function* ask(
  db: AsyncDuckDB,
  id: number,
  sql: string,
  step: <T>(work: Promise<T>) => Promise<T>,
): AsyncGenerator<Uint8Array> {
  const started = db.startPendingQuery(id, sql, true);
  const ahead = [db.fetchQueryResults(id), db.fetchQueryResults(id)];
  // A failure is told where the batch is waited for, if it comes to that.
  for (const batch of ahead) batch.catch(() => undefined);
  let schema = await step(started);
  if (schema === null) ahead.length = 0;
  while (schema === null) schema = await step(db.pollPendingQuery(id));
  yield schema;
  for (;;) {
    const batch = await step(ahead.shift() ?? db.fetchQueryResults(id));
    if (batch?.length === 0) return;
    // Null says that the next batch is not ready yet.
    if (batch !== null) yield batch;
  }
}

/** Waits for one step after another; `giveUp` rejects the one that is waited for, and all later ones. */
function watchSteps() {
  let failure: Error | undefined;
  let reject: (reason: Error) => void = () => undefined;
  return {
    giveUp: (reason: Error) => {
      failure = reason;
      reject(reason);
    },
    // No Promise.race: against a promise that outlives the steps it would keep every batch in memory.
    step: <T>(work: Promise<T>): Promise<T> =>
      new Promise((resolve, fail) => {
        reject = fail;
        if (failure) fail(failure);
        work.then(resolve, fail);
      }),
  };
}
