import { defineMethods } from '../../../python/functions/methods';
import type { Value } from '../../../python/value';
import { AgateTable } from '../../objects/agateTable';
import { informationSchema, nameOf, Relation } from '../../objects/relation';
import { ADAPTER_TYPE, type AdapterHost } from '../host';

import { runQuery } from './statements';

/** The methods of dbt's adapter that find, note and change relations. What exists is what the cache says. */
export const RELATION_METHODS = defineMethods<AdapterHost>(ADAPTER_TYPE, {
  'get_relation(database, schema, identifier)': ({ cache }, database, schema, identifier) => {
    const found = cache.get({
      database: nameOf(database),
      schema: nameOf(schema),
      identifier: nameOf(identifier),
    });
    return found ? new Relation(found) : null;
  },
  'list_relations(database, schema)': (host, database, schema) => inSchema(host, database, schema),
  'list_relations_without_caching(schema_relation)': (host, relation) =>
    relation instanceof Relation ? inSchema(host, relation.database, relation.schema) : [],
  'check_schema_exists(database, schema)': (host, database, schema) => {
    const place = { database: nameOf(database), schema: nameOf(schema), identifier: null };
    const known = informationSchema(new Relation({ ...place, quoted: host.quoting }), null);
    const found = host.callMacro('check_schema_exists', [known, schema]);
    return found instanceof AgateTable && Number(found.rows[0]?.values[0] ?? 0) > 0;
  },
  'already_exists(schema, name)': ({ cache, target }, schema, name) =>
    cache.get({
      database: target.database,
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
    if (!(relation instanceof Relation)) return '';
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
  'create_schema(relation)': (host, relation) => call(host, 'create_schema', relation),
  'drop_schema(relation)': (host, relation) => call(host, 'drop_schema', relation),
});

function inSchema({ cache }: AdapterHost, database: Value, schema: Value): Relation[] {
  return cache.inSchema(nameOf(database) ?? '', nameOf(schema) ?? '');
}

function call({ callMacro }: AdapterHost, name: string, relation: Value): string {
  callMacro(name, [relation]);
  return '';
}
