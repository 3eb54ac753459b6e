import type { FileSource } from '../base/fileSource';
import type { Sql } from '../sql/sql';
import type { RowSet } from './rowSet';

export interface QueryOptions {
  /** Aborting stops the statement; the call then rejects with an `interrupted` WarehouseError. */
  readonly signal?: AbortSignal;
  /** At most so many rows; the result says whether it was cut. */
  readonly maxRows?: number;
}

export type ExportFormat = 'csv' | 'parquet';

/**
 * A connection to a DuckDB database: in the tab, in Node's wasm, or native. Its statements run one after the other, in
 * the order of the calls.
 */
export interface Warehouse {
  readonly engine: 'wasm' | 'native';
  /** Runs one or more statements; the rows of the last one. Rejects with a WarehouseError. */
  query(sql: Sql, options?: QueryOptions): Promise<RowSet>;
  /** Runs one query and writes its rows as a file; the file's bytes, piece by piece. */
  exportFile(sql: Sql, format: ExportFormat, options?: QueryOptions): AsyncIterable<Uint8Array>;
  /** Makes a file readable in SQL; the answer is the path to write there, for one or several statements until `unmount`. */
  mount(name: string, source: FileSource): Promise<string>;
  unmount(path: string): Promise<void>;
  /** Another connection to the same database, whose statements need not wait for those of this one. */
  connect(): Promise<Warehouse>;
  /** Closes the database and all its connections. */
  close(): Promise<void>;
}

/** A statement that the engine refused or that was stopped. `message` is the engine's own text. */
export class WarehouseError extends Error {
  readonly sql: string;
  readonly interrupted: boolean;

  constructor(message: string, details: { sql: string; interrupted?: boolean; cause?: unknown }) {
    super(message, { cause: details.cause });
    this.name = 'WarehouseError';
    this.sql = details.sql;
    this.interrupted = details.interrupted ?? false;
  }

  /** The error that an engine's binding threw for `sql`, in the words that Python's duckdb (and so dbt) shows. */
  static wrap(error: unknown, sql: string, interrupted = false): WarehouseError {
    if (error instanceof WarehouseError) return error;
    const given = error instanceof Error ? error.message : String(error);
    // Python knows no class for this kind of error, and does not name it.
    const text = given.replace(/^Extension Autoloading Error: /, '');
    const message = interrupted
      ? 'INTERRUPT Error: Interrupted!'
      : withoutRepeatedFrame(inWords(text));
    return new WarehouseError(message, { sql, interrupted, cause: error });
  }
}

/** DuckDB-WASM hands some errors on as JSON, those of the parser among them. */
function inWords(text: string): string {
  if (!text.startsWith('{"exception_type"')) return text;
  try {
    const { exception_type: type, exception_message: message } = JSON.parse(text);
    return `${type} Error: ${message}`;
  } catch {
    return text;
  }
}

/** Some bindings print the caret block of a parser error twice. */
function withoutRepeatedFrame(message: string): string {
  const at = message.indexOf('\n\nLINE ');
  if (at === -1) return message;
  const block = message.slice(at);
  const half = block.length / 2;
  return block.slice(0, half) === block.slice(half) ? message.slice(0, at + half) : message;
}
