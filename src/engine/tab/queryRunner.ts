import { type Sql, sql } from '../../core/sql/sql';
import type { RowSet } from '../../core/warehouse/rowSet';
import { type Warehouse, WarehouseError } from '../../core/warehouse/warehouse';

/** A result, or why there is none; plain data that crosses to the page. */
export type QueryAnswer =
  | { readonly kind: 'rows'; readonly rows: RowSet; readonly elapsedMs: number }
  | { readonly kind: 'error'; readonly message: string; readonly interrupted: boolean };

/** Queries of screens and of the console, each stoppable by the id that its caller gave it. */
export class QueryRunner {
  private readonly running = new Map<string, AbortController>();

  constructor(private readonly reader: Warehouse) {}

  /** Runs a query that may not write: models are changed by builds only. */
  read(id: string, text: Sql, maxRows?: number): Promise<QueryAnswer> {
    return this.attempt(id, async (signal) => {
      await this.reader.query(sql`BEGIN TRANSACTION READ ONLY`);
      try {
        return await this.reader.query(text, { signal, maxRows });
      } finally {
        await this.reader.query(sql`ROLLBACK`);
      }
    });
  }

  stop(id: string): void {
    this.running.get(id)?.abort();
  }

  private async attempt(
    id: string,
    run: (signal: AbortSignal) => Promise<RowSet>,
  ): Promise<QueryAnswer> {
    const controller = new AbortController();
    this.running.set(id, controller);
    const startedAt = performance.now();
    try {
      const rows = await run(controller.signal);
      return { kind: 'rows', rows, elapsedMs: performance.now() - startedAt };
    } catch (error) {
      if (!(error instanceof WarehouseError)) throw error;
      return { kind: 'error', message: error.message, interrupted: error.interrupted };
    } finally {
      this.running.delete(id);
    }
  }
}
