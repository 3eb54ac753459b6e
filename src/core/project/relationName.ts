/** `"database"."schema"."identifier"` as dbt writes it into `relation_name`; a part that is null is left out. */
export function relationText(parts: {
  readonly database: string | null;
  readonly schema: string | null;
  readonly identifier: string | null;
}): string {
  return [parts.database, parts.schema, parts.identifier]
    .filter((part) => part !== null && part !== '')
    .map((part) => `"${part}"`)
    .join('.');
}
