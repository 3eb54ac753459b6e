/** The type of a result column, as Arrow names it. `name` in `Column` holds DuckDB's own spelling. */
export type ColumnType =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'integer'; readonly bits: 8 | 16 | 32 | 64 | 128; readonly signed: boolean }
  | { readonly kind: 'decimal'; readonly precision: number; readonly scale: number }
  | { readonly kind: 'float'; readonly bits: 32 | 64 }
  | { readonly kind: 'text' }
  | { readonly kind: 'blob' }
  | { readonly kind: 'date' }
  | { readonly kind: 'time' }
  | { readonly kind: 'timestamp'; readonly withTimeZone: boolean }
  | { readonly kind: 'interval' }
  | { readonly kind: 'list'; readonly of: ColumnType }
  | { readonly kind: 'struct'; readonly fields: readonly StructField[] }
  | { readonly kind: 'map'; readonly key: ColumnType; readonly value: ColumnType }
  | { readonly kind: 'unknown' };

export interface StructField {
  readonly name: string;
  readonly type: ColumnType;
}

/** An interval keeps its three parts, because a month has no fixed length. */
export interface IntervalCell {
  readonly months: number;
  readonly days: number;
  readonly micros: bigint;
}

/**
 * One value, exact, by the column's type:
 * boolean → boolean · integer up to 32 bits → number, above → bigint · decimal → unscaled bigint ·
 * float → number · text → string · blob → bytes · date → days since 1970-01-01 (number) · time → µs since midnight
 * (bigint) · timestamp → µs since 1970-01-01 UTC (bigint) · interval → IntervalCell · list → array ·
 * struct → array in field order · map → array of [key, value].
 */
export type Cell =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | IntervalCell
  | readonly Cell[];

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** DuckDB's spelling, such as `DECIMAL(12,2)`. */
  readonly typeName: string;
}

/** A result: `data[column][row]`, `rowCount` rows in each column. Plain data that survives `postMessage`. */
export interface RowSet {
  readonly columns: readonly Column[];
  readonly rowCount: number;
  readonly data: readonly (readonly Cell[])[];
  /** Set when there are more rows than were asked for (`maxRows`). */
  readonly isCut?: boolean;
}

/** What a statement gives that has no rows. */
export const NO_ROWS: RowSet = { columns: [], rowCount: 0, data: [] };

/** The first `maxRows` rows, marked as cut when there are more. */
export function limitRows(rows: RowSet, maxRows: number | undefined): RowSet {
  if (maxRows === undefined || rows.rowCount <= maxRows) return rows;
  return {
    columns: rows.columns,
    rowCount: maxRows,
    data: rows.data.map((column) => column.slice(0, maxRows)),
    isCut: true,
  };
}

/** The cell in `row` of the column called `name`; throws on an unknown name, which is a bug of the caller. */
export function cellOf(rows: RowSet, name: string, row: number): Cell {
  const index = columnIndex(rows, name);
  return rows.data[index]?.[row] ?? null;
}

/** The position of the column called `name`; throws on an unknown name, which is a bug of the caller. */
export function columnIndex(rows: RowSet, name: string): number {
  const index = rows.columns.findIndex((column) => column.name === name);
  if (index < 0) throw new Error(`The result has no column "${name}"`);
  return index;
}
