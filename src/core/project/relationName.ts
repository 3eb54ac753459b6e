import type { DataObject } from '../base/data';

/**
 * `"database"."schema"."identifier"` as dbt writes it into `relation_name`; a part that is null is left out, and one that
 * `quoting` says false of stands without quotes.
 */
export function relationText(
  parts: {
    readonly database: string | null;
    readonly schema: string | null;
    readonly identifier: string | null;
  },
  quoting: DataObject = {},
): string {
  return (['database', 'schema', 'identifier'] as const)
    .flatMap((part) => {
      const name = parts[part];
      if (name === null || name === '') return [];
      return quoting[part] === false ? name : `"${name}"`;
    })
    .join('.');
}
