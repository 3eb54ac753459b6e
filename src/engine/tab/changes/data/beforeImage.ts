import type { CompilableNode } from '../../../../core/project/manifest';
import { literal, type RelationName, relationSql } from '../../../../core/sql/quoting';
import { joinSql, type Sql, sql } from '../../../../core/sql/sql';
import type { Warehouse } from '../../../../core/warehouse/warehouse';
import type { NamedColumn } from './tableChange';

/** Where a node's relation stands. */
export function placeOf({ database, schema, alias }: CompilableNode): RelationName {
  return { database, schema, identifier: alias };
}

export function relationOf(node: CompilableNode): Sql {
  return relationSql(placeOf(node));
}

/**
 * Begins to see the database as it is now: until `endTransaction`, whatever others build, this connection goes on reading
 * the tables and views of this moment. Nothing is copied for it. A transaction begins to see a database when it first reads of it.
 */
export async function beginTransaction(connection: Warehouse): Promise<void> {
  await connection.query(sql`BEGIN TRANSACTION; SELECT count(*) FROM duckdb_schemas()`);
}

/** Ends a transaction whatever state it is in; what it put into temporary tables stays when it is committed. */
export async function endTransaction(
  connection: Warehouse,
  how: 'commit' | 'roll back',
): Promise<void> {
  await connection.query(how === 'commit' ? sql`COMMIT` : sql`ROLLBACK`);
}

/** The columns of each relation that stands, by `keyOfPlace`. */
export async function readColumns(
  connection: Warehouse,
  places: readonly RelationName[],
): Promise<ReadonlyMap<string, readonly NamedColumn[]>> {
  const names = joinSql(
    places.map(({ identifier }) => literal(identifier)),
    ', ',
  );
  const { data } = await connection.query(
    sql`SELECT database_name, schema_name, table_name, column_name, data_type FROM duckdb_columns() WHERE table_name IN (${names}) ORDER BY column_index`,
  );
  const [databases = [], schemas = [], tables = [], columns = [], types = []] = data;
  const found = new Map<string, NamedColumn[]>();
  columns.forEach((column, row) => {
    const key = keyOfPlace({
      database: String(databases[row]),
      schema: String(schemas[row]),
      identifier: String(tables[row]),
    });
    const known = found.get(key) ?? [];
    found.set(key, [...known, { name: String(column), type: String(types[row]) }]);
  });
  return found;
}

export function keyOfPlace({ database, schema, identifier }: RelationName): string {
  return [database, schema, identifier].join('.').toLowerCase();
}
