import { identifier, literal } from '../../core/sql/quoting';
import { joinSql, type Sql, sql } from '../../core/sql/sql';
import type { Column } from '../../core/warehouse/rowSet';
import type { ExportFormat, Warehouse } from '../../core/warehouse/warehouse';

/** What a spreadsheet would take for a formula when a text begins with it. */
const FORMULA_START = '^[=+\\-@\\t\\r]';

/**
 * The bytes of a query's rows as a file. CSV is for spreadsheets: a text that one would run as a formula gets a `'`
 * in front. Parquet keeps every type.
 */
export async function exportRows(
  warehouse: Warehouse,
  query: Sql,
  format: ExportFormat,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const text = format === 'csv' ? await escapeFormulas(warehouse, query) : query;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of warehouse.exportFile(text, format, { signal })) {
    parts.push(part as Uint8Array<ArrayBuffer>);
  }
  return parts;
}

async function escapeFormulas(warehouse: Warehouse, query: Sql): Promise<Sql> {
  const { columns } = await warehouse.query(sql`SELECT * FROM (${query}) AS rows LIMIT 0`);
  if (!columns.some(isText)) return query;
  // By places, because a result may have two columns of the same name.
  const places = columns.map((_, at) => identifier(`c${at}`));
  const cells = columns.map((column, at) => escaped(column, places[at] ?? identifier(column.name)));
  return sql`SELECT ${joinSql(cells, ', ')} FROM (${query}) AS rows(${joinSql(places, ', ')})`;
}

function isText({ type }: Column): boolean {
  return type.kind === 'text';
}

function escaped(column: Column, place: Sql): Sql {
  const name = identifier(column.name);
  if (!isText(column)) return sql`${place} AS ${name}`;
  return sql`CASE WHEN regexp_matches(${place}::varchar, ${literal(FORMULA_START)}) THEN '''' || ${place}::varchar ELSE ${place}::varchar END AS ${name}`;
}
