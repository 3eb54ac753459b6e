import type { DataObject } from '../base/data';

/** Which parts of a relation's name stand in quotes. */
export interface Quoting {
  readonly database: boolean;
  readonly schema: boolean;
  readonly identifier: boolean;
}

const PARTS = ['database', 'schema', 'identifier'] as const;

/** What a `quoting:` says: dbt-duckdb quotes each part, unless it says no. */
export function readQuoting(written: DataObject): Quoting {
  const [database, schema, identifier] = PARTS.map((part) => written[part] !== false);
  return { database: database ?? true, schema: schema ?? true, identifier: identifier ?? true };
}

/** `"database"."schema"."identifier"` as dbt writes it into `relation_name`; a part that is null is left out. */
export function relationText(
  parts: {
    readonly database: string | null;
    readonly schema: string | null;
    readonly identifier: string | null;
  },
  quoting: Quoting,
): string {
  return PARTS.flatMap((part) => {
    const name = parts[part];
    if (name === null || name === '') return [];
    return quoting[part] ? `"${name}"` : name;
  }).join('.');
}
