import type { Value } from '../../python/value';
import { AgateTable } from './agateTable';

/** A column of a seed's file and the type that dbt infers from its values. */
export interface SeedColumn {
  readonly name: string;
  readonly type: string;
  /** What DuckDB calls it, where it reads the file. */
  readonly header?: string;
}

/**
 * What `load_agate_table()` gives a seed's materialization: names and types. DuckDB reads the rows itself, so they come
 * from `readRows` only where a macro of the project asks for them.
 */
export class SeedTable extends AgateTable {
  constructor(
    private readonly seedColumns: readonly SeedColumn[],
    private readonly readRows: () => AgateTable,
  ) {
    super(() => ({ names: seedColumns.map(({ name }) => name), rows: [] }));
  }

  override getAttribute(name: string): Value | undefined {
    return name === 'column_names' ? super.getAttribute(name) : this.readRows().getAttribute(name);
  }

  override iterate(): Iterable<Value> {
    return this.readRows().iterate();
  }

  override length(): number {
    return this.readRows().length();
  }

  typeAt(at: number): string {
    return this.seedColumns[at]?.type ?? 'text';
  }
}
