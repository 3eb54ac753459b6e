import { isCompilable, materializationOf, type UniqueId } from '../../core/project/manifest';
import { offendingRowsSql } from '../../core/run/offendingRows';
import { relationSql } from '../../core/sql/quoting';
import { compiledSql, type Sql, sql, userSql } from '../../core/sql/sql';
import type { OpenedProject } from '../openProject';

/** Rows that a screen can ask for; plain data. */
export type RowSource =
  /** What a node holds: its relation, or for an ephemeral model its compiled SQL. */
  | { readonly kind: 'node'; readonly id: UniqueId }
  /** The rows that a test found, by its compiled SQL. */
  | { readonly kind: 'failures'; readonly id: UniqueId; readonly code: string }
  /** The rows of the tested relation that a test objects to, whole. */
  | { readonly kind: 'offenders'; readonly id: UniqueId; readonly code: string }
  /** A query from the console. */
  | { readonly kind: 'query'; readonly sql: string };

type Parsed = NonNullable<OpenedProject['parsed']>;
type CodeOf = (id: UniqueId) => Promise<string>;

/** The query that yields a source's rows. `code` gives the compiled SQL of a node without a relation. */
export async function sourceSql(parsed: Parsed, source: RowSource, code: CodeOf): Promise<Sql> {
  switch (source.kind) {
    case 'query':
      return userSql(source.sql.replace(/;\s*$/, ''));
    case 'failures':
      return compiledSql(source.code);
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
    const rows = offendingRowsSql(test, relation, compiledSql(code));
    if (rows !== null) return rows;
  }
  throw new Error(`${id} cannot be traced to the rows of a relation`);
}

async function nodeSql({ graph }: Parsed, id: UniqueId, code: CodeOf): Promise<Sql> {
  const node = graph.node(id);
  if (node.resource_type === 'source') return sql`SELECT * FROM ${relationSql(node)}`;
  if (!isCompilable(node)) throw new Error(`${id} has no rows`);
  if (materializationOf(node) === 'ephemeral' || node.resource_type === 'analysis') {
    return compiledSql((await code(id)).replace(/;\s*$/, ''));
  }
  return sql`SELECT * FROM ${relationSql({ database: node.database, schema: node.schema, identifier: node.alias })}`;
}
