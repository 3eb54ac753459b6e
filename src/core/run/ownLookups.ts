import { listedRelations } from '../compile/adapter/listedRelations';
import type { CachedRelation, RelationCache } from '../compile/adapter/relationCache';
import type { CompileContext } from '../compile/compileNode';
import { AgateTable } from '../compile/objects/agateTable';
import { Relation } from '../compile/objects/relation';
import { toText } from '../python/repr';
import type { Value } from '../python/value';
import { callLookup } from './callLookup';
import { builtSchemas, type SchemaName } from './schemaName';

/** Makes the schemas that a run builds into as dbt does, with the project's own macros. */
export async function createSchemasByMacro(
  context: CompileContext,
  schemas: Iterable<SchemaName>,
): Promise<void> {
  const wanted = [...schemas];
  const known = new Map<string, ReadonlySet<string>>();
  // dbt asks once for each schema, which its answers do not need, but a project's own macro may see.
  for (const { database } of wanted) known.set(database, await listSchemas(context, database));
  for (const { database, schema } of wanted) {
    if (known.get(database)?.has(schema.toLowerCase())) continue;
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
  const relations: CachedRelation[] = [];
  for (const { database, schema } of builtSchemas(manifest)) {
    const place = new Relation({ database, schema, identifier: null });
    const args = { schema_relation: place };
    const answer = await callLookup(context, 'list_relations_without_caching', args);
    relations.push(...listedRelations(answer));
  }
  return context.cache().renewed(relations);
}

function rowsOf(value: Value): (readonly Value[])[] {
  return value instanceof AgateTable ? value.rows.map(({ values }) => values) : [];
}
