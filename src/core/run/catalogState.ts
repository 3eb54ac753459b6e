import { type CachedRelation, RelationCache } from '../compile/adapter/relationCache';
import type { CompileContext } from '../compile/compileNode';
import type { ParsedSession } from '../compile/session';
import { identifier, literal } from '../sql/quoting';
import { joinSql, sql } from '../sql/sql';
import type { Warehouse } from '../warehouse/warehouse';
import type { NodeRunner } from './nodeRunner';
import type { SchemaName } from './schemaName';

const SCHEMAS = sql`SELECT lower(database_name || '.' || schema_name) FROM duckdb_schemas()`;

/** Makes the schemas that a run builds into, where they are missing: a database may be open for reading only. */
export async function createSchemas(
  warehouse: Warehouse,
  schemas: Iterable<SchemaName>,
  signal?: AbortSignal,
): Promise<void> {
  const { data } = await warehouse.query(SCHEMAS, { signal });
  const known = new Set(data[0]);
  for (const { database, schema } of schemas) {
    if (known.has(`${database}.${schema}`.toLowerCase())) continue;
    const name = joinSql([identifier(database), identifier(schema)], '.');
    await warehouse.query(sql`CREATE SCHEMA IF NOT EXISTS ${name}`, { signal });
  }
}

/** Asks the catalog anew what exists: after a failure the run's own book may be wrong; a project's own macro is asked once. */
export async function readAnew({ book, warehouse, context }: NodeRunner): Promise<void> {
  if (context.session.macros.isOverridden(LISTING)) return;
  const databases = databasesOf(context.session);
  await book.readAnew((known) => listRelations(warehouse, databases, undefined, known));
}

/** The macro by which dbt asks what exists. */
const LISTING = 'list_relations_without_caching';

/** Everything that exists in the database, or what the project's own macro tells of it. */
export async function readRelations(
  context: CompileContext,
  warehouse: Warehouse,
  signal?: AbortSignal,
): Promise<RelationCache> {
  const { macros } = context.session;
  return macros.isOverridden(LISTING)
    ? (await import('./ownLookups')).readRelationsByMacro(context)
    : listRelations(warehouse, databasesOf(context.session), signal, context.cache());
}

/** The target's database and those that the project's nodes lie in. */
function databasesOf({ project, manifest }: ParsedSession): string[] {
  const own = [...manifest.nodes.values()].flatMap((node) =>
    'database' in node && node.database ? [node.database] : [],
  );
  return [...new Set([project.target.database, ...own])];
}

/** Everything that exists in databases, asked of the catalog once; `known` says how names were written in this run. */
export async function listRelations(
  warehouse: Warehouse,
  databases: readonly string[],
  signal?: AbortSignal,
  known = RelationCache.of([]),
): Promise<RelationCache> {
  const isOurs = sql`WHERE database_name IN (${joinSql(databases.map(literal), ', ')})`;
  // The views of information_schema cost several times as much, and every run begins with this.
  const rows = await warehouse.query(
    sql`SELECT schema_name, table_name, 'table', database_name FROM duckdb_tables() ${isOurs} UNION ALL SELECT schema_name, view_name, 'view', database_name FROM duckdb_views() ${isOurs}`,
    { signal },
  );
  const [schemas = [], names = [], types = [], owners = []] = rows.data;
  const relations = names.map((name, row): CachedRelation => {
    const [database, schema] = [String(owners[row]), String(schemas[row])];
    const place = { database, schema, identifier: String(name) };
    const type = types[row] === 'view' ? 'view' : 'table';
    return { ...place, type, quoted: known.get(place)?.quoted };
  });
  return known.renewed(relations);
}
