import { isCompilable, materializationOf, type UniqueId } from '../../core/project/manifest';
import { relationSql } from '../../core/sql/quoting';
import { compiledSql, type Sql, sql, userSql } from '../../core/sql/sql';
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
      return userSql(source.sql.replace(/;\s*$/, ''));
    case 'failures':
      return compiledSql(source.code);
    case 'node': {
      const node = graph.node(source.id);
      if (node.resource_type === 'source') return sql`SELECT * FROM ${relationSql(node)}`;
      if (!isCompilable(node)) throw new Error(`${source.id} has no rows`);
      if (materializationOf(node) === 'ephemeral' || node.resource_type === 'analysis') {
        return compiledSql((await code(source.id)).replace(/;\s*$/, ''));
      }
      return sql`SELECT * FROM ${relationSql({ database: node.database, schema: node.schema, identifier: node.alias })}`;
    }
  }
}
