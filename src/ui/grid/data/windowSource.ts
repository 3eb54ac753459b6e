import type { Column, RowSet } from '../../../core/warehouse/rowSet';
import type { ValueCount } from './countValues';
import type { GridFilter, SortKey } from './gridView';
import type { Total } from './sumColumn';

/**
 * A table too large to hold: the caller reads windows of it, with sort and filters in the query. Every call may be
 * aborted; an aborted call may reject with anything.
 */
export interface WindowSource {
  readonly columns: readonly Column[];
  /** Rows without filters. */
  readonly rowCount: number;
  /** Up to `limit` rows from `offset` on, in an order that is the same in every call. */
  readonly fetchWindow: (
    offset: number,
    limit: number,
    sort: readonly SortKey[],
    filters: readonly GridFilter[],
    signal: AbortSignal,
  ) => Promise<RowSet>;
  /** How many rows pass the filters. */
  readonly countRows: (filters: readonly GridFilter[], signal: AbortSignal) => Promise<number>;
  /** The sums of the additive columns over the rows that pass, by the column's position; null for the others. */
  readonly sumRows?: (
    filters: readonly GridFilter[],
    signal: AbortSignal,
  ) => Promise<readonly (Total | null)[]>;
  /** The distinct values of a column by its position, or null when there are more than `limit`. */
  readonly listValues?: (
    column: number,
    limit: number,
    signal: AbortSignal,
  ) => Promise<readonly ValueCount[] | null>;
}
