import {
  isCompilable,
  type ManifestNode,
  materializationOf,
  type UniqueId,
} from '../../core/project/manifest';
import { relationSql } from '../../core/sql/quoting';
import { compiledSql, type Sql, sql, userSql } from '../../core/sql/sql';
import { splitStatements } from '../../core/sql/statements';
import type { OpenedProject } from '../openProject';

/** Rows that a screen can ask for; plain data. */
export type RowSource =
  /** What a node holds: its relation, or for an ephemeral model its compiled SQL. */
  | { readonly kind: 'node'; readonly id: UniqueId }
  /** The rows that a test found, by its compiled SQL. */
  | { readonly kind: 'failures'; readonly id: UniqueId; readonly code: string }
  /** A query from the console. */
  | { readonly kind: 'query'; readonly sql: string };

/** The query that yields a source's rows. `code` gives the compiled SQL of a node without a relation. */
export async function sourceSql(
  { graph }: NonNullable<OpenedProject['parsed']>,
  source: RowSource,
  code: (id: UniqueId) => Promise<string>,
): Promise<Sql> {
  switch (source.kind) {
    case 'query':
      return userSql(asSubquery(source.sql));
    case 'failures':
      return compiledSql(asSubquery(source.code));
    case 'node':
      return sql`SELECT * FROM ${compiledSql(await inlineSql(graph.node(source.id), code))}`;
  }
}

/** What stands for a node behind FROM: its relation, or in brackets the SQL of what has none. */
export async function inlineSql(
  node: ManifestNode,
  code: (id: UniqueId) => Promise<string>,
): Promise<string> {
  if (node.resource_type === 'source') return relationSql(node);
  if (!isCompilable(node)) throw new Error(`${node.unique_id} has no rows`);
  if (materializationOf(node) === 'ephemeral' || node.resource_type === 'analysis') {
    return `(${asSubquery(await code(node.unique_id))})`;
  }
  return relationSql({ database: node.database, schema: node.schema, identifier: node.alias });
}

/** One query that may stand in brackets: a semicolon or a comment at its end would swallow them. */
function asSubquery(query: string): string {
  return `${splitStatements(query)[0]?.text ?? query}\n`;
}
