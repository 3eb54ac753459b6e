import { type AsyncDuckDB, DuckDBAccessMode, DuckDBDataProtocol } from '@duckdb/duckdb-wasm';
import type { FileSource } from '../../core/base/fileSource';
import { withPatience } from '../storage/patience';
import { type DatabaseFile, mendLog } from './databaseLog';
import type { DuckdbStarter } from './duckdbStarter';
import { Instance } from './instance';
import { Precedence } from './precedence';
import { StatementGate } from './statementGate';
import { connectingScript, OUR_EXTENSIONS, openingScript } from './wasmWarehouse';

/** Where the database lies. OPFS outlives the tab; one tab at a time may hold it. */
export type DatabasePlace =
  | ({ readonly kind: 'opfs' } & DatabaseFile)
  | { readonly kind: 'memory'; readonly name: string };

export interface EngineOptions {
  readonly starter: DuckdbStarter;
  readonly place: DatabasePlace;
  /** Told when DuckDB is up and the database is next. */
  readonly onOpening?: () => void;
  /** Told after the engine had to be started anew; what was in memory is gone then. */
  readonly onRestart?: (place: DatabasePlace) => void;
}

/** Milliseconds that a statement works before others of the same engine may: what a screen asks beside a build waits so long. */
const SLICE = { queryPollingInterval: 20 };
/**
 * A build's statements go to the log, and into the database's file at its end: once, and not while it runs. A commit that
 * writes there by itself would wait without end for a scan that another connection has open (see StatementGate).
 */
const LOG_SIZE = "SET checkpoint_threshold = '1TB'";
const ENDED = new Error('The database has been closed');
const CLOSED = new Error('The database was replaced while this statement ran');

/** The worker of DuckDB and the database in it, whichever worker that is by now. */
export class Engine {
  /** Which statements may be open beside each other. */
  readonly gate = new StatementGate();
  /** Which of them go before others. */
  readonly precedence = new Precedence();
  private current: Promise<Instance> | undefined;
  private isClosed = false;
  /** The files that SQL may read by name; a worker that takes another's place is given them too. */
  private readonly files = new Map<string, FileSource>();

  constructor(private readonly options: EngineOptions) {}

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
    if (place.kind === 'memory') await db.runQuery(id, connectingScript(place.name));
    return id;
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
    if (place.kind === 'memory') return db.open({ query: SLICE, ...OUR_EXTENSIONS });
    await mendLog(place);
    const path = [place.folder, place.file].filter((part) => part !== '').join('/');
    return withPatience(
      () =>
        db.open({
          path: `opfs://${path}`,
          accessMode: DuckDBAccessMode.READ_WRITE,
          query: SLICE,
          ...OUR_EXTENSIONS,
        }),
      (error) => /access handle/i.test(String(error)),
    );
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
