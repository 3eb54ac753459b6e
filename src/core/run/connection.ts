import type { Effect, Outcome } from '../compile/effects';
import type { SeedColumn } from '../compile/objects/seedTable';
import type { CommentStatement } from '../compile/queryComment';
import type { ManifestNode } from '../project/manifest';
import { identifier, literal } from '../sql/quoting';
import { compiledSql, joinSql, type Sql, sql } from '../sql/sql';
import { NO_ROWS, type RowSet } from '../warehouse/rowSet';
import { type Warehouse, WarehouseError } from '../warehouse/warehouse';
import { countBlankLines } from './blankLines';
import { type MountedSeed, readSeedRows } from './seedColumns';

/** A mounted seed and the columns of its file, in order. */
export interface LoadedSeed extends MountedSeed {
  readonly columns: readonly string[];
  /** For a file from elsewhere, those of them that the seed knows; the others are passed over, and the order is free. */
  readonly known?: readonly string[];
}

/** The one connection of a run: it opens and closes transactions and performs what macros ask for. */
export class Connection {
  private inTransaction = false;
  private seed: LoadedSeed | undefined;

  constructor(
    private readonly warehouse: Warehouse,
    private readonly comment: CommentStatement,
    private readonly signal?: AbortSignal,
  ) {}

  /** Performs an effect of a node's macros. */
  async perform(effect: Effect, node: ManifestNode): Promise<Outcome> {
    switch (effect.kind) {
      case 'query':
        if (effect.autoBegin) await this.begin();
        return { rows: await this.run(this.comment(effect.sql, node)), message: 'OK' };
      case 'commit':
        await this.end('COMMIT');
        return { rows: NO_ROWS, message: 'OK' };
      case 'rollback':
        await this.end('ROLLBACK');
        return { rows: NO_ROWS, message: 'OK' };
      case 'loadSeed':
        return this.loadSeed(effect.relation);
      case 'readSeed':
        return { rows: await this.readSeed(effect.columns), message: 'OK' };
    }
  }

  /** The file that the next `loadSeed` reads. */
  readSeedsFrom(seed: LoadedSeed | undefined): void {
    this.seed = seed;
  }

  /** Ends what a node left open: nothing of a failed node stays. */
  async rollBack(): Promise<void> {
    try {
      await this.end('ROLLBACK');
    } catch (error) {
      // An engine that had to be started anew has forgotten the transaction, and with it all that it did.
      if (!(error instanceof WarehouseError && /no transaction is active/.test(error.message)))
        throw error;
    }
  }

  private run(text: string): Promise<RowSet> {
    return this.warehouse.query(compiledSql(text), { signal: this.signal });
  }

  private async begin(): Promise<void> {
    if (this.inTransaction) return;
    await this.warehouse.query(sql`BEGIN`, { signal: this.signal });
    this.inTransaction = true;
  }

  private async end(word: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    if (!this.inTransaction) return;
    this.inTransaction = false;
    await this.warehouse.query(compiledSql(word));
  }

  private readSeed(columns: readonly SeedColumn[]): Promise<RowSet> {
    if (!this.seed) throw new Error('No seed file is mounted');
    return readSeedRows(this.warehouse, this.seed, columns, this.signal);
  }

  private async loadSeed(relation: string): Promise<Outcome> {
    if (!this.seed) throw new Error('No seed file is mounted');
    const copy = loadingStatement(relation, this.seed);
    await this.begin();
    const rows = await this.warehouse.query(copy, { signal: this.signal });
    const { path, columns, known } = this.seed;
    const blank =
      known || columns.length === 1 ? 0 : await countBlankLines(this.warehouse, path, this.signal);
    const count = Number(rows.data[0]?.[0] ?? 0) + blank;
    return { rows: NO_ROWS, message: `INSERT ${count}`, rowsAffected: count };
  }
}

function loadingStatement(relation: string, { path, delimiter, columns, known }: LoadedSeed): Sql {
  const form = sql`HEADER TRUE, DELIMITER ${literal(delimiter)}`;
  // As dbt does: column by column in the file's order, whatever its first line says.
  if (!known) return sql`COPY ${compiledSql(relation)} FROM ${literal(path)} (FORMAT CSV, ${form})`;
  const names = joinSql(known.map(identifier), ', ');
  const table = sql`${compiledSql(relation)} (${names})`;
  if (known.length === columns.length)
    return sql`COPY ${table} FROM ${literal(path)} (FORMAT CSV, ${form})`;
  // COPY takes every column of a file.
  return sql`INSERT INTO ${table} SELECT ${names} FROM read_csv(${literal(path)}, header = true, delim = ${literal(delimiter)}, all_varchar = true)`;
}
