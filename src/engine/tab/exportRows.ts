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
  const text = await rewrite(warehouse, query, FOR[format]);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of warehouse.exportFile(text, format, { signal })) {
    parts.push(part as Uint8Array<ArrayBuffer>);
  }
  return parts;
}

/** How the cells of some columns are written. */
interface Rewriting {
  readonly concerns: (column: Column) => boolean;
  readonly write: (cell: Sql) => Sql;
}

const FOR: Readonly<Record<ExportFormat, Rewriting>> = {
  csv: {
    concerns: ({ type }) => type.kind === 'text',
    write: (cell) =>
      sql`CASE WHEN regexp_matches(${cell}::varchar, ${literal(FORMULA_START)}) THEN '''' || ${cell}::varchar ELSE ${cell}::varchar END`,
  },
  // Parquet has no integers of 128 bits: DuckDB writes doubles in their place.
  parquet: {
    concerns: ({ type }) => type.kind === 'integer' && type.bits === 128,
    write: (cell) => sql`${cell}::DECIMAL(38, 0)`,
  },
};

async function rewrite(
  warehouse: Warehouse,
  query: Sql,
  { concerns, write }: Rewriting,
): Promise<Sql> {
  const { columns } = await warehouse.query(sql`SELECT * FROM (${query}) AS rows LIMIT 0`);
  if (!columns.some(concerns)) return query;
  // By places, because a result may have two columns of the same name.
  const places = columns.map((_, at) => identifier(`c${at}`));
  const cells = columns.map((column, at) => {
    const place = places[at] ?? identifier(column.name);
    return sql`${concerns(column) ? write(place) : place} AS ${identifier(column.name)}`;
  });
  return sql`SELECT ${joinSql(cells, ', ')} FROM (${query}) AS rows(${joinSql(places, ', ')})`;
}
