import { type CachedRelation, RelationCache } from '../compile/adapter/relationCache';
import type { CompileContext } from '../compile/compileNode';
import { AgateTable } from '../compile/objects/agateTable';
import { Relation, relationTypeOf } from '../compile/objects/relation';
import type { ManifestNode } from '../project/manifest';
import { toText } from '../python/repr';
import type { Value } from '../python/value';
import { callLookup } from './callLookup';
import { type SchemaName, schemasOf } from './schemaName';

const BUILT: ReadonlySet<ManifestNode['resource_type']> = new Set([
  'model',
  'seed',
  'snapshot',
  'test',
]);

/** Makes the schemas that a run builds into as dbt does, with the project's own macros. */
export async function createSchemasByMacro(
  context: CompileContext,
  schemas: Iterable<SchemaName>,
): Promise<void> {
  const known = new Map<string, ReadonlySet<string>>();
  for (const { database, schema } of schemas) {
    const names = known.get(database) ?? (await listSchemas(context, database));
    known.set(database, names);
    if (names.has(schema.toLowerCase())) continue;
    const relation = new Relation({ database, schema, identifier: null });
    await callLookup(context, 'create_schema', { relation });
  }
}

async function listSchemas(context: CompileContext, database: string): Promise<Set<string>> {
  const rows = rowsOf(await callLookup(context, 'list_schemas', { database: `"${database}"` }));
  return new Set(rows.map(([name = null]) => toText(name).toLowerCase()));
}

/** What exists in the schemas of the project, as its own `list_relations_without_caching` tells. */
export async function readRelationsByMacro(context: CompileContext): Promise<RelationCache> {
  const { manifest } = context.session;
  const nodes = [...manifest.nodes.values()].filter((node) => BUILT.has(node.resource_type));
  const relations: CachedRelation[] = [];
  for (const { database, schema } of schemasOf(nodes)) {
    const place = new Relation({ database, schema, identifier: null });
    const args = { schema_relation: place };
    const rows = rowsOf(await callLookup(context, 'list_relations_without_caching', args));
    for (const [owner = null, name = null, inSchema = null, type = null] of rows) {
      const parts = { database: toText(owner), schema: toText(inSchema), identifier: toText(name) };
      relations.push({ ...parts, type: relationTypeOf(type) ?? 'external' });
    }
  }
  return RelationCache.of(relations);
}

function rowsOf(value: Value): (readonly Value[])[] {
  return value instanceof AgateTable ? value.rows.map(({ values }) => values) : [];
}
