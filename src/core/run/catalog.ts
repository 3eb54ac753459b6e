import type { DataObject } from '../base/data';
import { isCompilable, type Manifest, type ManifestNode } from '../project/manifest';
import { literal } from '../sql/quoting';
import { type Sql, sql } from '../sql/sql';
import type { RowSet } from '../warehouse/rowSet';

/** All columns of all relations of a database, in order: the rows that `readCatalog` takes. */
export function catalogSql(database: string): Sql {
  const isOurs = sql`WHERE database_name = ${literal(database)}`;
  return sql`
    WITH relations AS (
      SELECT schema_name, table_name, 'BASE TABLE' AS kind, comment FROM duckdb_tables() ${isOurs}
      UNION ALL
      SELECT schema_name, view_name, 'VIEW', comment FROM duckdb_views() ${isOurs} AND NOT internal
    ), columns AS (
      SELECT schema_name, table_name, column_name, column_index, data_type, comment FROM duckdb_columns() ${isOurs}
    )
    SELECT r.schema_name, r.table_name, r.kind, r.comment, c.column_name, c.data_type, c.column_index::INTEGER, c.comment
    FROM relations AS r JOIN columns AS c USING (schema_name, table_name)
    ORDER BY r.schema_name, r.table_name, c.column_index`;
}

/** The entries of catalog.json by what they are of: nodes and sources whose relations exist. */
export interface Catalog {
  readonly nodes: DataObject;
  readonly sources: DataObject;
}

/** Finds the nodes and sources among the rows of `catalogSql`; only those that `isWanted` lets through. */
export function readCatalog(
  rows: RowSet,
  manifest: Manifest,
  database: string,
  isWanted: (id: string) => boolean,
): Catalog {
  const owners = ownersByPlace(manifest, database);
  const catalog = { nodes: {} as DataObject, sources: {} as DataObject };
  for (const table of readTables(rows, database)) {
    for (const node of owners.get(placeKey(table.schema, table.name)) ?? []) {
      if (!isWanted(node.unique_id)) continue;
      const section = node.resource_type === 'source' ? catalog.sources : catalog.nodes;
      section[node.unique_id] = { ...table.entry, unique_id: node.unique_id };
    }
  }
  return catalog;
}

/** The node that a relation of the database belongs to, the last where several share it, and all sources of that name. */
function ownersByPlace(
  { nodes }: Manifest,
  database: string,
): ReadonlyMap<string, readonly ManifestNode[]> {
  const owners = new Map<string, ManifestNode[]>();
  for (const node of nodes.values()) {
    if (node.resource_type !== 'source' && !isCompilable(node)) continue;
    if (node.database?.toLowerCase() !== database.toLowerCase()) continue;
    const isSource = node.resource_type === 'source';
    const key = placeKey(node.schema, isSource ? node.identifier : node.alias);
    const others = (owners.get(key) ?? []).filter(
      (one) => isSource || one.resource_type === 'source',
    );
    owners.set(key, [...others, node]);
  }
  return owners;
}

function placeKey(schema: string, name: string): string {
  return `${schema}\n${name}`.toLowerCase();
}

interface CatalogTable {
  readonly schema: string;
  readonly name: string;
  readonly entry: DataObject;
}

function readTables({ data, rowCount }: RowSet, database: string): Iterable<CatalogTable> {
  const tables = new Map<string, CatalogTable & { readonly columns: DataObject }>();
  for (let row = 0; row < rowCount; row += 1) {
    const cells = data.map((column) => column[row] ?? null);
    const [schema, name, kind, comment, column, type] = cells.map(String);
    const [, , , tableComment, , , index, columnComment, owner = null] = cells;
    const key = placeKey(schema ?? '', name ?? '');
    const known =
      tables.get(key) ??
      newTable({
        ...{ database, schema, name, kind },
        comment: tableComment === null ? null : comment,
        owner: owner === null ? null : String(owner),
      });
    tables.set(key, known);
    known.columns[column ?? ''] = {
      type: type ?? '',
      index: BigInt(Number(index)),
      name: column ?? '',
      comment: columnComment === null ? null : String(columnComment),
    };
  }
  return tables.values();
}

interface TableParts {
  readonly database: string;
  readonly schema?: string;
  readonly name?: string;
  readonly kind?: string;
  readonly comment?: string | null;
  readonly owner: string | null;
}

function newTable({
  database,
  schema = '',
  name = '',
  kind = '',
  comment = null,
  owner,
}: TableParts) {
  const columns: DataObject = {};
  const metadata = { type: kind, schema, name, database, comment, owner };
  return { schema, name, columns, entry: { metadata, columns, stats: { has_stats: NO_STATS } } };
}

/** DuckDB gives no statistics. */
const NO_STATS: DataObject = {
  id: 'has_stats',
  label: 'Has Stats?',
  value: false,
  include: false,
  description: 'Indicates whether there are statistics for this table',
};
