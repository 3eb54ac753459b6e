import type { Cell, Column } from '../../../core/warehouse/rowSet';
import type { ValueCount } from './countValues';
import type { GridFilter, SortKey } from './gridView';
import type { Total } from './sumColumn';

/** What is known of a grid's rows at one moment; never changes, a new one takes its place. */
export interface RowSnapshot {
  /** Rows that pass the filters. */
  readonly rowCount: number;
  /** Rows without filters. */
  readonly totalCount: number;
  /** True from a change of sort or filter until the rows have followed it. */
  readonly isArranging: boolean;
  /** The cell shown in `row`, by the column's position in the source; undefined while it has not come. */
  readonly cellAt: (row: number, column: number) => Cell | undefined;
  /** Sums over the rows that pass, by the column's position; null where nothing is added. */
  readonly totals: readonly (Total | null)[];
  /** Why rows that were asked for did not come. */
  readonly failure: string | null;
}

/** Where a grid's rows come from, with whatever it takes to put them in order. Made once a source. */
export interface RowStore {
  readonly columns: readonly Column[];
  /** Unique ids of the columns, in their order. */
  readonly ids: readonly string[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => RowSnapshot;
  readonly arrange: (sort: readonly SortKey[], filters: readonly GridFilter[]) => void;
  /** Says which rows are in sight, both included. */
  readonly want: (first: number, last: number) => void;
  /** Asks again for what failed. */
  readonly retry: () => void;
  /** The distinct values of a column over all rows, or null when there are too many to choose from. */
  readonly listValues: (column: number) => Promise<readonly ValueCount[] | null>;
  /** The cells of some rows, both ends included, loaded if need be: for copying. */
  readonly readRows: (first: number, last: number) => Promise<RowSnapshot['cellAt']>;
  readonly dispose: () => void;
}

/** Runs `work` after `delayMs` unless the returned function is called before. */
export type Later = (work: () => void, delayMs: number) => () => void;

export const later: Later = (work, delayMs) => {
  const timer = setTimeout(work, delayMs);
  return () => clearTimeout(timer);
};

/** More distinct values than this are no choice but a search. */
export const VALUE_LIMIT = 50;
