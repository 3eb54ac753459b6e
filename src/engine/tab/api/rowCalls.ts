import type { TableProfile } from '../../../core/warehouse/profile/tableProfile';
import type { RowSet } from '../../../core/warehouse/rowSet';
import type { ColumnRowFilter, RowWindow, ValueCount } from '../../../core/warehouse/rowWindow';
import {
  countFiltered,
  type RowHead,
  readHead,
  readProfile,
  readTopValues,
  readValues,
  readWindow,
} from '../readRows';
import type { RowSource } from '../rowSources';
import type { TabEngine } from '../tabEngine';

/** What the page asks of the rows of a relation or a query. */
export const rowCalls = (engine: TabEngine) => ({
  /** Columns and number of rows of a source. */
  head(source: RowSource): Promise<RowHead> {
    return readHead(engine.session, source);
  },

  /** Some rows of a source, filtered and in order. */
  window(source: RowSource, window: RowWindow): Promise<RowSet> {
    return readWindow(engine.session, source, window);
  },

  /** How many rows of a source pass the filters. */
  count(source: RowSource, filters: readonly ColumnRowFilter[]): Promise<number> {
    return countFiltered(engine.session, source, filters);
  },

  /** The distinct values of a source's column with their counts; null when there are more than `limit`. */
  values(source: RowSource, column: string, limit: number): Promise<readonly ValueCount[] | null> {
    return readValues(engine.session, source, column, limit);
  },

  /** The most frequent values of a source's column, nulls among them. */
  topValues(source: RowSource, column: string, limit: number): Promise<readonly ValueCount[]> {
    return readTopValues(engine.session, source, column, limit);
  },

  /** What stands in each column of a source; it reads all of its rows. */
  profile(source: RowSource): Promise<TableProfile> {
    return readProfile(engine.session, source);
  },
});
