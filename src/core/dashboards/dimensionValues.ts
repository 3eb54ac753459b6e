import { joinSql, type Sql, sql } from '../sql/sql';
import { cellOf, type RowSet } from '../warehouse/rowSet';
import { type Dimension, levelOf, textOf } from './filters';
import { type MartPlace, type Marts, martsAt } from './marts';

/** A value that a dimension has in the marts; plain data. */
export interface DimensionValue {
  /** As filters hold it. */
  readonly value: string;
  /** What people call it: a product's name. Empty for none. */
  readonly label: string;
  /** Orders, customers or lines that have it. */
  readonly count: number;
}

/** Every value of a dimension, the most frequent first. */
export async function loadDimensionValues(
  query: (sql: Sql) => Promise<RowSet>,
  place: MartPlace,
  dimension: Dimension,
): Promise<DimensionValue[]> {
  const rows = await query(valuesQuery(martsAt(place), dimension));
  return Array.from({ length: rows.rowCount }, (_, row) => ({
    value: String(cellOf(rows, 'value', row)),
    label: String(cellOf(rows, 'label', row)),
    count: Number(cellOf(rows, 'n', row)),
  }));
}

function valuesQuery(marts: Marts, dimension: Dimension): Sql {
  const value = textOf(dimension);
  const label = dimension === 'product' ? sql`coalesce(any_value(product_name), ${value})` : value;
  const columns = [sql`${value} AS value`, sql`${label} AS label`, sql`count(*) AS n`];
  return sql`SELECT ${joinSql(columns, ', ')} FROM ${relationOf(marts, dimension)} GROUP BY ${value} ORDER BY n DESC, value`;
}

function relationOf(marts: Marts, dimension: Dimension): Sql {
  switch (levelOf(dimension)) {
    case 'order':
      return marts.orders;
    case 'customer':
      return marts.customers;
    case 'line':
      return marts.items;
  }
}
