import { identifier, literal } from '../sql/quoting';
import { joinSql, type Sql, sql } from '../sql/sql';
import { formatCell } from './cells';
import type { Cell, Column, ColumnType } from './rowSet';

/** Which rows a reader wants by one column: plain data. `contains` ignores case; `range` has both ends in it, null leaves one open; `oneOf` may hold null. */
export type RowFilter =
  | { readonly kind: 'contains'; readonly text: string }
  | { readonly kind: 'range'; readonly from: Cell; readonly to: Cell }
  | { readonly kind: 'oneOf'; readonly values: readonly Cell[] }
  | { readonly kind: 'isNull' }
  | { readonly kind: 'isNotNull' };

export interface ColumnRowFilter {
  readonly column: string;
  readonly filter: RowFilter;
}

export interface RowOrder {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}

export interface RowWindow {
  readonly offset: number;
  readonly limit: number;
  readonly sort: readonly RowOrder[];
  readonly filters: readonly ColumnRowFilter[];
}

/** A value and how often it occurs. */
export interface ValueCount {
  readonly value: Cell;
  readonly count: number;
}

/** A query's rows from `offset` on, filtered and in order; rows that are equal in it keep one order from call to call. */
export function windowSql(source: Sql, columns: readonly Column[], window: RowWindow): Sql {
  const order = window.sort
    .filter(({ column }) => columns.some(({ name }) => name === column))
    .map(
      ({ column, direction }) =>
        sql`${identifier(column)} ${direction === 'asc' ? sql`ASC` : sql`DESC`} NULLS LAST`,
    );
  const orderBy = order.length === 0 ? sql`` : sql` ORDER BY ${joinSql(order, ', ')}`;
  return sql`SELECT * FROM (${source}) AS rows${whereSql(columns, window.filters)}${orderBy} LIMIT ${literal(window.limit)} OFFSET ${literal(window.offset)}`;
}

/** How many of a query's rows pass: one row, one column. */
export function countSql(
  source: Sql,
  columns: readonly Column[],
  filters: readonly ColumnRowFilter[],
): Sql {
  return sql`SELECT count(*) AS n FROM (${source}) AS rows${whereSql(columns, filters)}`;
}

/** A column's distinct values with how often each occurs, most frequent first. */
export function valuesSql(source: Sql, column: Column, limit: number): Sql {
  const name = identifier(column.name);
  return sql`SELECT ${name}, count(*) AS n FROM (${source}) AS rows GROUP BY ALL ORDER BY n DESC, 1 NULLS LAST LIMIT ${literal(limit)}`;
}

function whereSql(columns: readonly Column[], filters: readonly ColumnRowFilter[]): Sql {
  const conditions = filters.flatMap(({ column, filter }) => {
    const found = columns.find(({ name }) => name === column);
    return found ? [conditionSql(found, filter)] : [];
  });
  return conditions.length === 0 ? sql`` : sql` WHERE ${joinSql(conditions, ' AND ')}`;
}

function conditionSql({ name, type }: Column, filter: RowFilter): Sql {
  const column = identifier(name);
  switch (filter.kind) {
    case 'contains':
      return sql`contains(lower(${column}::varchar), ${literal(filter.text.toLowerCase())})`;
    case 'range': {
      const ends = [
        ...(filter.from === null ? [] : [sql`${column} >= ${cellLiteral(filter.from, type)}`]),
        ...(filter.to === null ? [] : [sql`${column} <= ${cellLiteral(filter.to, type)}`]),
      ];
      return ends.length === 0 ? sql`${column} IS NOT NULL` : joinSql(ends, ' AND ');
    }
    case 'oneOf':
      return oneOfSql(column, filter.values, type);
    case 'isNull':
      return sql`${column} IS NULL`;
    case 'isNotNull':
      return sql`${column} IS NOT NULL`;
  }
}

function oneOfSql(column: Sql, values: readonly Cell[], type: ColumnType): Sql {
  const known = values.filter((value) => value !== null).map((value) => cellLiteral(value, type));
  const parts = [
    ...(known.length > 0 ? [sql`${column} IN (${joinSql(known, ', ')})`] : []),
    ...(values.includes(null) ? [sql`${column} IS NULL`] : []),
  ];
  return parts.length === 0 ? sql`false` : sql`(${joinSql(parts, ' OR ')})`;
}

/** A cell as SQL of its own type; text that DuckDB casts to the column's type when they meet. */
function cellLiteral(cell: Cell, type: ColumnType): Sql {
  if (cell === null || typeof cell === 'boolean') return literal(cell);
  return literal(formatCell(cell, type));
}
