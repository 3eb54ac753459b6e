import { type CachedRelation, RelationCache } from '../compile/adapter/relationCache';
import type { CompileContext } from '../compile/compileNode';
import { identifier, literal } from '../sql/quoting';
import { joinSql, sql } from '../sql/sql';
import type { Warehouse } from '../warehouse/warehouse';
import type { NodeRunner } from './nodeRunner';

/** Makes the schemas that a run builds into, where they are missing. */
export async function createSchemas(
  warehouse: Warehouse,
  database: string,
  schemas: Iterable<string>,
  signal?: AbortSignal,
): Promise<void> {
  for (const schema of schemas) {
    const name = joinSql([identifier(database), identifier(schema)], '.');
    await warehouse.query(sql`CREATE SCHEMA IF NOT EXISTS ${name}`, { signal });
  }
}

/** Asks the catalog anew what exists: after a failure the run's own book may be wrong; a project's own macro is asked once. */
export async function readAnew({ book, warehouse, context }: NodeRunner): Promise<void> {
  if (context.session.macros.isOverridden(LISTING)) return;
  const { database } = context.session.project.target;
  await book.readAnew((known) => listRelations(warehouse, database, undefined, known));
}

/** The macro by which dbt asks what exists. */
const LISTING = 'list_relations_without_caching';

/** Everything that exists in the database, or what the project's own macro tells of it. */
export async function readRelations(
  context: CompileContext,
  warehouse: Warehouse,
  signal?: AbortSignal,
): Promise<RelationCache> {
  const { macros, project } = context.session;
  return macros.isOverridden(LISTING)
    ? (await import('./ownLookups')).readRelationsByMacro(context)
    : listRelations(warehouse, project.target.database, signal);
}

/** Everything that exists in the database, asked of the catalog once; `known` says how names were written in this run. */
export async function listRelations(
  warehouse: Warehouse,
  database: string,
  signal?: AbortSignal,
  known?: RelationCache,
): Promise<RelationCache> {
  const isOurs = sql`WHERE database_name = ${literal(database)}`;
  // The views of information_schema cost several times as much, and every run begins with this.
  const rows = await warehouse.query(
    sql`SELECT schema_name, table_name, 'table' FROM duckdb_tables() ${isOurs} UNION ALL SELECT schema_name, view_name, 'view' FROM duckdb_views() ${isOurs}`,
    { signal },
  );
  const [schemas = [], names = [], types = []] = rows.data;
  const relations = names.map((name, row): CachedRelation => {
    const place = { database, schema: String(schemas[row]), identifier: String(name) };
    const type = types[row] === 'view' ? 'view' : 'table';
    return { ...place, type, quoted: known?.get(place)?.quoted };
  });
  return RelationCache.of(relations);
}
