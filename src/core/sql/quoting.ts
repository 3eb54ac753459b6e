import type { Sql } from './sql';

/** `name` as a quoted identifier, inner quotes doubled. */
export function identifier(name: string): Sql {
  return `"${name.replaceAll('"', '""')}"` as Sql;
}

/** A relation's place in the catalog; parts that are absent are left out of the text. */
export interface RelationName {
  readonly database?: string | null;
  readonly schema?: string | null;
  readonly identifier: string;
}

/** `"database"."schema"."identifier"`, the form dbt writes. */
export function relationSql(relation: RelationName): Sql {
  return [relation.database, relation.schema, relation.identifier]
    .filter((part): part is string => part !== undefined && part !== null)
    .map(identifier)
    .join('.') as Sql;
}

/** A SQL literal: text in single quotes (doubled inside), numbers and booleans as they are, null as NULL. */
export function literal(value: string | number | bigint | boolean | null): Sql {
  if (value === null) return 'NULL' as Sql;
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'` as Sql;
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return `'${Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf'}'::double` as Sql;
  }
  return String(value) as Sql;
}

/** A DATE literal of an ISO date. */
export function dateLiteral(iso: string): Sql {
  return `DATE ${literal(iso)}` as Sql;
}
