import { Undefined } from '../../../jinja/runtime/undefined';
import { PythonError } from '../../../python/errors';
import { defineMethods } from '../../../python/functions/methods';
import { typeName } from '../../../python/typeName';
import type { Value } from '../../../python/value';
import { AgateTable } from '../../objects/agateTable';
import { informationSchema, nameOf, Relation, type RelationParts } from '../../objects/relation';
import { assertSameCase } from '../exactMatch';
import { ADAPTER_TYPE, type AdapterHost } from '../host';
import { listedRelations } from '../listedRelations';
import type { CachedRelation } from '../relationCache';

import { runQuery } from './statements';

/** The methods of dbt's adapter that find, note and change relations. What exists is what the cache says. */
export const RELATION_METHODS = defineMethods<AdapterHost>(ADAPTER_TYPE, {
  'get_relation(database, schema, identifier)': (host, database, schema, identifier) => {
    const place = { database: nameOf(database), schema: nameOf(schema) };
    const found = find(host, { ...place, identifier: nameOf(identifier) });
    // dbt compares the name with those that it knows.
    if (identifier instanceof Undefined && inSchema(host, place).length > 0) identifier.fail();
    return found ? new Relation(found) : null;
  },
  'check_schema_exists(database, schema)': (host, database, schema) => {
    const place = { database: nameOf(database), schema: nameOf(schema), identifier: null };
    const known = informationSchema(new Relation({ ...place, quoted: host.quoting }), null);
    const found = host.callMacro('check_schema_exists', [known, schema]);
    return found instanceof AgateTable && Number(found.rows[0]?.values[0] ?? 0) > 0;
  },
  'already_exists(schema, name)': (host, schema, name) =>
    find(host, {
      database: host.target.database,
      schema: nameOf(schema),
      identifier: nameOf(name),
    }) !== undefined,
  'cache_added(relation)': ({ cache }, relation) => {
    if (relation instanceof Relation) cache.add(relation);
    return '';
  },
  'cache_dropped(relation)': ({ cache }, relation) => {
    if (relation instanceof Relation) cache.drop(relation);
    return '';
  },
  'cache_renamed(from_relation, to_relation)': ({ cache }, from, to) => {
    if (from instanceof Relation && to instanceof Relation) cache.rename(from, to);
    return '';
  },
  'drop_relation(relation)': ({ cache, callMacro }, relation) => {
    if (!(relation instanceof Relation))
      throw new PythonError(
        'AttributeError',
        `'${typeName(relation)}' object has no attribute 'type'`,
      );
    if (relation.type === null)
      throw new PythonError(
        'CompilationError',
        `Tried to drop relation ${relation.render()}, but its type is null.`,
      );
    cache.drop(relation);
    callMacro('drop_relation', [relation]);
    return '';
  },
  'drop_temporary(relation)': (host, relation) => {
    if (relation instanceof Relation)
      runQuery(host, `drop table if exists ${relation.render()}`, false);
    return '';
  },
  'rename_relation(from_relation, to_relation)': ({ cache, callMacro }, from, to) => {
    if (!(from instanceof Relation && to instanceof Relation)) return '';
    const typed = from.with({ type: cache.get(from)?.type ?? from.type ?? to.type });
    callMacro('rename_relation', [typed, to]);
    cache.rename(typed, to);
    return '';
  },
  'truncate_relation(relation)': (host, relation) => call(host, 'truncate_relation', relation),
  'create_schema(relation)': (host, relation) => callAndCommit(host, 'create_schema', relation),
  'drop_schema(relation)': (host, relation) => {
    callAndCommit(host, 'drop_schema', relation);
    if (!(relation instanceof Relation)) return '';
    for (const dropped of inSchema(host, relation)) host.cache.drop(dropped);
    return '';
  },
});

/** Looks into the book, and first into the database where the book knows nothing of the schema. */
function find(host: AdapterHost, parts: RelationParts): CachedRelation | undefined {
  const { database, schema } = parts;
  if (database === null || schema === null) return undefined;
  if (!host.cache.knows({ database, schema })) {
    const place = new Relation({ database, schema, identifier: null });
    const answer = host.callMacro('list_relations_without_caching', [place]);
    host.cache.learn({ database, schema }, listedRelations(answer));
  }
  const found = host.cache.get(parts);
  if (found) assertSameCase(found, parts, host.quoting);
  return found;
}

function inSchema({ cache }: AdapterHost, { database, schema }: Omit<RelationParts, 'identifier'>) {
  return cache.inSchema(database ?? '', schema ?? '');
}

/** dbt commits schemas at once, and with them what the transaction did before. */
function callAndCommit(host: AdapterHost, name: string, relation: Value): string {
  call(host, name, relation);
  host.journal.perform({ kind: 'commit' });
  return '';
}

function call({ callMacro }: AdapterHost, name: string, relation: Value): string {
  callMacro(name, [relation]);
  return '';
}
