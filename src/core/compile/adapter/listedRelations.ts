import { toText } from '../../python/repr';
import type { Value } from '../../python/value';
import { AgateTable } from '../objects/agateTable';
import { relationTypeOf } from '../objects/relation';
import type { CachedRelation } from './relationCache';

/** What `list_relations_without_caching` tells: rows of database, name, schema and type. */
export function listedRelations(answer: Value): CachedRelation[] {
  if (!(answer instanceof AgateTable)) return [];
  return answer.rows.map(({ values: [owner = null, name = null, schema = null, type = null] }) => ({
    database: toText(owner),
    schema: toText(schema),
    identifier: toText(name),
    type: relationTypeOf(type) ?? 'external',
  }));
}
