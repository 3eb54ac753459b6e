import { expect, it } from 'vitest';
import { createRelation } from './relation';

it.each([
  [
    ['d', 's', true, null],
    "\"path\" of type Path in DuckDBRelation has invalid value {'database': 'd', 'schema': 's', 'identifier': True}",
  ],
  [
    ['d', 's', 'i', 'tabel'],
    '"type" of type Optional[RelationType] in DuckDBRelation has invalid value \'tabel\'',
  ],
])("a relation of %j is refused in dbt's words", (given, message) => {
  expect(() => createRelation({}, given)).toThrow(`Field ${message}`);
});
