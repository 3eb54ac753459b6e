import { type CachedRelation, RelationCache } from '../compile/adapter/relationCache';
import type { CompileContext } from '../compile/compileNode';
import { AgateTable } from '../compile/objects/agateTable';
import { Relation, relationTypeOf } from '../compile/objects/relation';
import { isCompilable, type ManifestNode } from '../project/manifest';
import { toText } from '../python/repr';
import type { Value } from '../python/value';
import { callLookup } from './callLookup';

const BUILT: ReadonlySet<ManifestNode['resource_type']> = new Set(['model', 'seed', 'snapshot']);

/** Makes the schemas that a run builds into as dbt does, with the project's own macros. */
export async function createSchemasByMacro(
  context: CompileContext,
  schemas: Iterable<string>,
): Promise<void> {
  const { database } = context.session.project.target;
  const known = rowsOf(await callLookup(context, 'list_schemas', { database: `"${database}"` }));
  const names = new Set(known.map(([name = null]) => toText(name).toLowerCase()));
  for (const schema of schemas) {
    if (names.has(schema.toLowerCase())) continue;
    const relation = new Relation({ database, schema, identifier: null });
    await callLookup(context, 'create_schema', { relation });
  }
}

/** What exists in the schemas of the project, as its own `list_relations_without_caching` tells. */
export async function readRelationsByMacro(context: CompileContext): Promise<RelationCache> {
  const { manifest, project } = context.session;
  const { database } = project.target;
  const nodes = [...manifest.nodes.values()].filter((node) => BUILT.has(node.resource_type));
  const schemas = new Set(nodes.flatMap((node) => (isCompilable(node) ? [node.schema] : [])));
  const relations: CachedRelation[] = [];
  for (const schema of schemas) {
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
