/** What the editor and the tree know of the database; plain data. */
export interface Catalog {
  readonly tables: readonly CatalogTable[];
  readonly functions: readonly CatalogFunction[];
  /** Names that `ref` knows. */
  readonly refs: readonly string[];
}

export interface CatalogTable {
  readonly name: string;
  /** Absent where the name alone finds it. */
  readonly schema?: string;
  /** Heading in the tree. */
  readonly group: string;
  readonly columns: readonly CatalogColumn[];
  /** Undefined where nobody has counted. */
  readonly rowCount?: number;
}

export interface CatalogColumn {
  readonly name: string;
  /** DuckDB's spelling. */
  readonly type: string;
  readonly description: string;
}

export interface CatalogFunction {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly string[];
}
