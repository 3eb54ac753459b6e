import type { Cell, Column } from '../rowSet';
import type { ValueCount } from '../rowWindow';

/** What stands in a table's columns. */
export interface TableProfile {
  readonly rowCount: number;
  /**
   * Set for a large table: medians and shapes are of so many rows drawn at random, and distinct counts are estimates.
   * Null: everything is of all rows and exact. Null counts, least and greatest values always are.
   */
  readonly sampleRows: number | null;
  readonly columns: readonly ColumnProfile[];
}

export interface ColumnProfile {
  readonly column: Column;
  readonly nullCount: number;
  /** Different values, nulls not counted. */
  readonly distinct: number;
  /** Of numbers, dates and times, in the column's own type; infinite values and NaN are left out. Null when there are none. */
  readonly min: Cell;
  readonly max: Cell;
  /** A value that stands in the column: of an even number, the lower of the two in the middle. */
  readonly median: Cell;
  readonly shape: ColumnShape;
}

/** How a column's values lie. */
export type ColumnShape =
  /**
   * Rows in stretches of equal length from `from` to `to`. Where a few values lie far out, these are the first and the
   * 99th hundredth instead of the ends, and the outer stretches hold all that lies beyond.
   */
  | {
      readonly kind: 'bins';
      readonly counts: readonly number[];
      readonly from: Cell;
      readonly to: Cell;
    }
  /** All values, most frequent first. */
  | { readonly kind: 'values'; readonly values: readonly ValueCount[] }
  | { readonly kind: 'none' };
