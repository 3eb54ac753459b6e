import { AgateTable } from './agateTable';

/** A column of a seed's file and the type that dbt infers from its values. */
export interface SeedColumn {
  readonly name: string;
  readonly type: string;
}

/** What `load_agate_table()` gives a seed's materialization: names and types; DuckDB reads the rows itself. */
export class SeedTable extends AgateTable {
  constructor(private readonly seedColumns: readonly SeedColumn[]) {
    super(
      seedColumns.map(({ name }) => name),
      [],
    );
  }

  typeAt(at: number): string {
    return this.seedColumns[at]?.type ?? 'text';
  }
}
