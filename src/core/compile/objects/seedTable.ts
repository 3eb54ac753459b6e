import type { Value } from '../../python/value';
import { AgateTable } from './agateTable';

/** A column of a seed's file and the type that dbt infers from its values. */
export interface SeedColumn {
  readonly name: string;
  readonly type: string;
  /** What DuckDB calls it, where it reads the file. */
  readonly header?: string;
}

/** What is known of a seed's file before it is loaded. */
export interface SeedShape {
  readonly columns: readonly SeedColumn[];
  /** False for a header alone: dbt loads nothing then, whatever columns the table has. */
  readonly hasRows: boolean;
}

/**
 * What `load_agate_table()` gives a seed's materialization: names and types. DuckDB reads the rows itself, so they come
 * from `readRows` only where a macro of the project asks for them.
 */
export class SeedTable extends AgateTable {
  constructor(
    private readonly shape: SeedShape,
    private readonly readRows: () => AgateTable,
  ) {
    super(() => ({ names: shape.columns.map(({ name }) => name), rows: [] }));
  }

  override getAttribute(name: string): Value | undefined {
    if (name === 'has_rows') return this.shape.hasRows;
    return name === 'column_names' ? super.getAttribute(name) : this.readRows().getAttribute(name);
  }

  override iterate(): Iterable<Value> {
    return this.readRows().iterate();
  }

  override length(): number {
    return this.readRows().length();
  }

  typeAt(at: number): string {
    return this.shape.columns[at]?.type ?? 'text';
  }
}
