import { Dict } from '../python/dict';
import { PythonError } from '../python/errors';
import { toText } from '../python/repr';
import type { Value } from '../python/value';
import { Relation } from './objects/relation';

/** The relations that a materialization says that it has made; refuses an answer that does not say so, in dbt's words. */
export function madeRelations(materialization: string, answer: Value): readonly Relation[] {
  if (typeof answer === 'string') {
    return refuse(
      `The materialization ("${materialization}") did not explicitly return a list of relations to add to the cache.`,
    );
  }
  const invalid = 'Invalid return value from materialization, ';
  if (!(answer instanceof Dict))
    return refuse(`${invalid}expected a dict with key "relations", got: ${toText(answer)}`);
  const relations = answer.get('relations');
  if (relations === undefined) {
    const keys = [...answer.entries()].map(([key]) => key);
    return refuse(`${invalid}"relations" not found, got keys: ${toText(keys)}`);
  }
  if (!Array.isArray(relations))
    return refuse(`${invalid}"relations" not a list, got: ${toText(relations)}`);
  return relations.map((relation) =>
    relation instanceof Relation
      ? relation
      : refuse(`${invalid}"relations" contains non-Relation: ${toText(relation)}`),
  );
}

function refuse(message: string): never {
  throw new PythonError('CompilationError', message);
}
