import { errorPlace, type TextRange } from '../../../core/sql/errorPlace';
import { type Sql, sql, userSql } from '../../../core/sql/sql';
import { type Statement, splitStatements } from '../../../core/sql/statements';
import { NO_ROWS, type RowSet } from '../../../core/warehouse/rowSet';
import {
  type ExportFormat,
  type Warehouse,
  WarehouseError,
} from '../../../core/warehouse/warehouse';
import { exportRows } from '../exportRows';
import { refusalOf } from './refusal';
import { Unusable, type WrittenOut } from './writeOutRefs';

/** A result, or why there is none; plain data that crosses to the page. */
export type QueryAnswer =
  | { readonly kind: 'rows'; readonly rows: RowSet; readonly elapsedMs: number }
  | {
      readonly kind: 'error';
      readonly message: string;
      readonly interrupted: boolean;
      /** What the message points at in the text that was asked for. */
      readonly at: TextRange | null;
    };

interface Prepared extends WrittenOut {
  readonly statement: Statement;
}

/**
 * The statements of the console, one after the other on a connection of their own, each stoppable by the id that its
 * caller gave it. They write nothing but temporary tables: models are changed by builds only.
 */
export class QueryRunner {
  private readonly running = new Map<string, AbortController>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly connection: Warehouse,
    private readonly writeOut: (typed: string) => Promise<WrittenOut>,
  ) {}

  /** Runs what was typed, one statement or several; the rows of the last one, at most `maxRows` of them. */
  read(id: string, typed: string, maxRows?: number): Promise<QueryAnswer> {
    return this.attempt(id, async (signal) => {
      let rows = NO_ROWS;
      const prepared = await this.prepare(typed);
      await this.transact(async () => {
        for (const part of prepared) {
          const query = userSql(part.sql);
          rows = await this.connection.query(query, { signal, maxRows }).catch((error: unknown) => {
            throw placed(error, part);
          });
        }
      });
      return rows;
    });
  }

  /** The rows of one typed query as the bytes of a file, all of them. Rejects when it cannot run. */
  async export(typed: string, format: ExportFormat): Promise<Uint8Array<ArrayBuffer>[]> {
    return this.inTurn(async () => {
      const query = await this.singleQuery(typed);
      return this.transact(() => exportRows(this.connection, query, format));
    });
  }

  stop(id: string): void {
    this.running.get(id)?.abort();
  }

  private async singleQuery(typed: string): Promise<Sql> {
    const [part, ...more] = await this.prepare(typed);
    if (!part || more.length > 0) throw new Error('One query makes one file.');
    // A comment at its end must not swallow what is written around it.
    return userSql(`${part.sql}\n`);
  }

  private async prepare(typed: string): Promise<Prepared[]> {
    const prepared: Prepared[] = [];
    for (const statement of splitStatements(typed)) {
      const reason = refusalOf(statement.text);
      if (reason !== undefined) throw new Unusable(reason, firstLine(statement));
      try {
        prepared.push({ statement, ...(await this.writeOut(statement.text)) });
      } catch (error) {
        if (!(error instanceof Unusable)) throw error;
        throw new Unusable(error.message, moved(error.at, statement.start));
      }
    }
    return prepared;
  }

  /** In a transaction that refuses to write what is stored; temporary tables are no part of that, and stay. */
  private async transact<T>(work: () => Promise<T>): Promise<T> {
    await this.connection.query(sql`BEGIN TRANSACTION READ ONLY`);
    try {
      const result = await work();
      await this.connection.query(sql`COMMIT`);
      return result;
    } catch (error) {
      // After a crash there is no transaction left to end.
      await this.connection.query(sql`ROLLBACK`).catch(() => undefined);
      throw error;
    }
  }

  private async attempt(
    id: string,
    run: (signal: AbortSignal) => Promise<RowSet>,
  ): Promise<QueryAnswer> {
    const controller = new AbortController();
    this.running.set(id, controller);
    try {
      return await this.inTurn(async () => {
        const startedAt = performance.now();
        const rows = await run(controller.signal);
        return { kind: 'rows', rows, elapsedMs: performance.now() - startedAt };
      });
    } catch (error) {
      return answerOf(error);
    } finally {
      this.running.delete(id);
    }
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}

/** A warehouse's error with the place in what was typed. */
class PlacedError extends Error {
  constructor(
    readonly error: WarehouseError,
    readonly at: TextRange | null,
  ) {
    super(error.message, { cause: error });
  }
}

function placed(error: unknown, { statement, sql: text, typedRange }: Prepared): unknown {
  if (!(error instanceof WarehouseError)) return error;
  const range = errorPlace(error.message, text);
  return new PlacedError(error, range && moved(typedRange(range), statement.start));
}

function answerOf(error: unknown): QueryAnswer {
  if (error instanceof Unusable) {
    return { kind: 'error', message: error.message, interrupted: false, at: error.at };
  }
  if (error instanceof PlacedError) {
    const { message, interrupted } = error.error;
    return { kind: 'error', message, interrupted, at: error.at };
  }
  if (!(error instanceof WarehouseError)) throw error;
  return { kind: 'error', message: error.message, interrupted: error.interrupted, at: null };
}

function firstLine({ text, start }: Statement): TextRange {
  return { start, end: start + (text.split('\n')[0]?.length ?? 0) };
}

function moved({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}
