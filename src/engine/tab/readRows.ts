import { sql } from '../../core/sql/sql';
import { loadProfile } from '../../core/warehouse/profile/loadProfile';
import type { TableProfile } from '../../core/warehouse/profile/tableProfile';
import type { Column, RowSet } from '../../core/warehouse/rowSet';
import {
  type ColumnRowFilter,
  countSql,
  type RowWindow,
  type ValueCount,
  valuesSql,
  windowSql,
} from '../../core/warehouse/rowWindow';
import { openSource } from './openSource';
import type { RowSource } from './rowSources';
import type { TabSession } from './tabSession';

/** What a grid must know before it reads rows. */
export interface RowHead {
  readonly columns: readonly Column[];
  readonly rowCount: number;
}

export async function readHead(session: TabSession, source: RowSource): Promise<RowHead> {
  const { reader, query } = await openSource(session, source);
  const { columns } = await reader.query(sql`SELECT * FROM (${query}) AS rows LIMIT 0`);
  return { columns, rowCount: await countFiltered(session, source, []) };
}

export async function readWindow(
  session: TabSession,
  source: RowSource,
  window: RowWindow,
): Promise<RowSet> {
  const { reader, query } = await openSource(session, source);
  const columns =
    window.filters.length + window.sort.length > 0 ? await columnsOf(session, source) : [];
  return reader.query(windowSql(query, columns, window));
}

export async function countFiltered(
  session: TabSession,
  source: RowSource,
  filters: readonly ColumnRowFilter[],
): Promise<number> {
  const { reader, query } = await openSource(session, source);
  const columns = filters.length > 0 ? await columnsOf(session, source) : [];
  const rows = await reader.query(countSql(query, columns, filters));
  return Number(rows.data[0]?.[0] ?? 0);
}

/** A column's distinct values, most frequent first; null when there are more than `limit`. */
export async function readValues(
  session: TabSession,
  source: RowSource,
  column: string,
  limit: number,
): Promise<readonly ValueCount[] | null> {
  const values = await readTopValues(session, source, column, limit + 1);
  return values.length > limit ? null : values;
}

/** The most frequent values of a column, nulls among them. */
export async function readTopValues(
  session: TabSession,
  source: RowSource,
  column: string,
  limit: number,
): Promise<readonly ValueCount[]> {
  const found = (await columnsOf(session, source)).find(({ name }) => name === column);
  if (!found) throw new Error(`There is no column ${column}`);
  const { reader, query } = await openSource(session, source);
  const { data, rowCount } = await reader.query(valuesSql(query, found, limit));
  const [values = [], counts = []] = data;
  return Array.from({ length: rowCount }, (_, row) => ({
    value: values[row] ?? null,
    count: Number(counts[row]),
  }));
}

/** What stands in each column of a source. */
export async function readProfile(session: TabSession, source: RowSource): Promise<TableProfile> {
  const columns = await columnsOf(session, source);
  const { reader, query } = await openSource(session, source);
  return loadProfile((text) => reader.query(text), query, columns);
}

async function columnsOf(session: TabSession, source: RowSource): Promise<readonly Column[]> {
  const { reader, query } = await openSource(session, source);
  return (await reader.query(sql`SELECT * FROM (${query}) AS rows LIMIT 0`)).columns;
}
