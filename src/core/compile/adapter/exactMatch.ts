import type { Quoting } from '../../project/relationName';
import { PythonError } from '../../python/errors';
import { Relation, type RelationParts } from '../objects/relation';
import type { CachedRelation } from './relationCache';

const PARTS = ['database', 'schema', 'identifier'] as const;

/** Throws, as dbt does, where what was found is named with other capitals than what was looked for; unquoted names have none. */
export function assertSameCase(found: CachedRelation, parts: RelationParts, quoting: Quoting) {
  const sought = { ...parts };
  for (const part of PARTS) if (!quoting[part]) sought[part] = parts[part]?.toLowerCase() ?? null;
  const isSame = PARTS.every((part) => {
    const name = found.quoted?.[part] === false ? found[part].toLowerCase() : found[part];
    return sought[part] === null || name === sought[part];
  });
  if (isSame) return;
  const place = new Relation(found).render();
  throw new PythonError(
    'CompilationError',
    `When searching for a relation, dbt found an approximate match. Instead of guessing \nwhich relation to use, dbt will move on. Please delete ${place}, or rename it to be less ambiguous.\nSearched for: ${new Relation(sought).render()}\nFound: ${place}`,
  );
}
