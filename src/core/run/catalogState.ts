import { type CachedRelation, RelationCache } from '../compile/adapter/relationCache';
import type { RelationType } from '../compile/objects/relation';
import { identifier, literal } from '../sql/quoting';
import { joinSql, sql } from '../sql/sql';
import type { Warehouse } from '../warehouse/warehouse';

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

const TYPES: Readonly<Record<string, RelationType>> = {
  'BASE TABLE': 'table',
  'LOCAL TEMPORARY': 'table',
  VIEW: 'view',
};

/** Everything that exists in the database, asked of the catalog once. */
export async function readRelations(
  warehouse: Warehouse,
  database: string,
  signal?: AbortSignal,
): Promise<RelationCache> {
  const rows = await warehouse.query(
    sql`SELECT table_schema, table_name, table_type FROM information_schema.tables WHERE table_catalog = ${literal(database)}`,
    { signal },
  );
  const [schemas = [], names = [], types = []] = rows.data;
  const relations = names.map(
    (name, row): CachedRelation => ({
      database,
      schema: String(schemas[row]),
      identifier: String(name),
      type: TYPES[String(types[row])] ?? 'table',
    }),
  );
  return RelationCache.of(relations);
}
