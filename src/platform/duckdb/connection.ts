import type { FileSource } from '../../core/base/fileSource';
import type { QueryOptions } from '../../core/warehouse/warehouse';
import type { Engine } from './engine';
import type { Instance } from './instance';
import type { Pace } from './precedence';
import type { WasmDriver } from './wasmWarehouse';

/** DuckDB hands a result over in vectors of this length. */
const ROWS_PER_PIECE = 2048;
/** How long a cancelled statement may take to end before its worker is replaced. */
const CANCEL_PATIENCE_MS = 1000;
const CRASH = /memory access out of bounds|unreachable|table index is out of bounds|null function/;
const RESTARTED = new Error('The engine had to be started anew while this statement ran');

/**
 * A connection to the database; it opens anew by itself where another worker took the place of the first. Those that it makes
 * are for screens.
 */
export class Connection implements WasmDriver {
  private opened: { readonly instance: Instance; readonly id: number } | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly engine: Engine,
    /** How its statements go beside those of other connections. */
    private readonly pace: Pace,
  ) {}

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

  session(): Promise<unknown> {
    return this.inTurn(() => this.open());
  }

  async connect(): Promise<WasmDriver> {
    return new Connection(this.engine, this.engine.precedence.first);
  }

  close(): Promise<void> {
    return this.engine.close();
  }

  /** The schema and then the batches of a statement's result; polled, so that it can be cancelled. */
  private async *pieces(sql: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
    const leave = await this.engine.gate.enter(sql);
    try {
      signal?.throwIfAborted();
      yield* this.read(sql, signal);
    } finally {
      leave();
    }
  }

  private async *read(sql: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
    const { instance, id } = await this.open();
    const release = this.cancelOn(signal, instance, id);
    try {
      for await (const piece of instance.read(id, sql, this.pace)) {
        // DuckDB-WASM itself cancels only what has not begun to answer.
        signal?.throwIfAborted();
        yield piece;
      }
    } catch (error) {
      if (CRASH.test(String(error))) await this.engine.replace(instance, RESTARTED);
      throw error;
    } finally {
      release();
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
    const before = this.last;
    let release: () => void = () => undefined;
    this.last = new Promise<void>((resolve) => {
      release = resolve;
    });
    await before;
    try {
      return await work();
    } finally {
      release();
    }
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
