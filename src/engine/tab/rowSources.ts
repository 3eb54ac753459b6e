import {
  isCompilable,
  type ManifestNode,
  materializationOf,
  type UniqueId,
} from '../../core/project/manifest';
import { offendingRowsSql } from '../../core/run/offendingRows';
import { relationSql } from '../../core/sql/quoting';
import { compiledSql, type Sql, sql, userSql } from '../../core/sql/sql';
import { splitStatements } from '../../core/sql/statements';
import type { OpenedProject } from '../openProject';
import type { RowsOf } from './changes/data/compareRows';

/** Rows that a screen can ask for; plain data. */
export type RowSource =
  /** What a node holds: its relation, or for an ephemeral model its compiled SQL. */
  | { readonly kind: 'node'; readonly id: UniqueId }
  /** The rows that a test found, by its compiled SQL. */
  | { readonly kind: 'failures'; readonly id: UniqueId; readonly code: string }
  /** The rows of the tested relation that a test objects to, whole. */
  | { readonly kind: 'offenders'; readonly id: UniqueId; readonly code: string }
  /** The rows that a build has added, removed or changed. */
  | {
      readonly kind: 'change';
      readonly runId: string;
      readonly id: UniqueId;
      readonly of: RowsOf;
    }
  /** A query from the console. */
  | { readonly kind: 'query'; readonly sql: string };

type Parsed = NonNullable<OpenedProject['parsed']>;
type CodeOf = (id: UniqueId) => Promise<string>;

/** The query that yields a source's rows. `code` gives the compiled SQL of a node without a relation. */
export async function sourceSql(
  parsed: Parsed,
  source: Exclude<RowSource, { kind: 'change' }>,
  code: CodeOf,
): Promise<Sql> {
  switch (source.kind) {
    case 'query':
      return userSql(asSubquery(source.sql));
    case 'failures':
      return compiledSql(asSubquery(source.code));
    case 'offenders':
      return offendersSql(parsed, source, code);
    case 'node':
      return nodeSql(parsed, source.id, code);
  }
}

async function offendersSql(
  parsed: Parsed,
  { id, code }: Extract<RowSource, { kind: 'offenders' }>,
  codeOf: CodeOf,
): Promise<Sql> {
  const test = parsed.graph.node(id);
  if (test.resource_type === 'test' && test.attached_node !== null) {
    const relation = await nodeSql(parsed, test.attached_node, codeOf);
    const rows = offendingRowsSql(test, relation, compiledSql(asSubquery(code)));
    if (rows !== null) return rows;
  }
  throw new Error(`${id} cannot be traced to the rows of a relation`);
}

async function nodeSql({ graph }: Parsed, id: UniqueId, code: CodeOf): Promise<Sql> {
  return sql`SELECT * FROM ${compiledSql(await inlineSql(graph.node(id), code))}`;
}

/** What stands for a node behind FROM: its relation, or in brackets the SQL of what has none. */
export async function inlineSql(node: ManifestNode, code: CodeOf): Promise<string> {
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
