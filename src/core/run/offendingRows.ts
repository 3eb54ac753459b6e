import { textList, textOrNull } from '../base/data';
import type { TestNode } from '../project/manifest';
import { identifier } from '../sql/quoting';
import { compiledSql, joinSql, type Sql, sql } from '../sql/sql';

/** Where each generic test's answer holds the value that it objects to. */
const ANSWER_COLUMNS: Readonly<Record<string, string>> = {
  unique: 'unique_field',
  accepted_values: 'value_field',
  relationships: 'from_field',
};

/** How the rows that a test objects to are found in the relation that it tests. */
type Trace =
  | { readonly kind: 'missing'; readonly column: Sql }
  | { readonly kind: 'value'; readonly column: Sql; readonly answer: string }
  | { readonly kind: 'combination'; readonly columns: readonly Sql[] };

/** Whether a test whose answer holds keys and counts only can be traced to the rows of its relation. */
export function hasOffendingRows(test: TestNode): boolean {
  return traceOf(test) !== null;
}

/**
 * The rows of the tested relation that a generic test objects to, whole: dbt's own tests answer with keys and counts.
 * `relation` yields all rows, `answer` is the test's compiled SQL. Null for a test that cannot be traced.
 */
export function offendingRowsSql(test: TestNode, relation: Sql, answer: Sql): Sql | null {
  const trace = traceOf(test);
  if (trace === null) return null;
  return sql`SELECT * FROM (${testedRows(test, relation)}) AS tested WHERE ${conditionOf(trace, answer)}`;
}

function traceOf({ test_metadata: metadata, attached_node }: TestNode): Trace | null {
  if (metadata === null || attached_node === null) return null;
  const { name, kwargs } = metadata;
  if (name === 'unique_combination_of_columns') {
    const columns = textList(kwargs.combination_of_columns).map(compiledSql);
    return columns.length === 0 ? null : { kind: 'combination', columns };
  }
  // As dbt writes it into the test: a column's name, quoted where it must be, or an expression.
  const column = textOrNull(kwargs.column_name);
  if (column === null) return null;
  if (name === 'not_null') return { kind: 'missing', column: compiledSql(column) };
  const answer = ANSWER_COLUMNS[name];
  return answer === undefined ? null : { kind: 'value', column: compiledSql(column), answer };
}

function testedRows({ config }: TestNode, relation: Sql): Sql {
  const where = textOrNull(config.where);
  return where === null
    ? relation
    : sql`SELECT * FROM (${relation}) AS dbt_subquery WHERE ${compiledSql(where)}`;
}

function conditionOf(trace: Trace, answer: Sql): Sql {
  switch (trace.kind) {
    case 'missing':
      return sql`${trace.column} IS NULL`;
    case 'value':
      return sql`${trace.column} IN (SELECT ${identifier(trace.answer)} FROM (${answer}) AS answer)`;
    case 'combination': {
      const key = joinSql(trace.columns, ', ');
      return sql`row(${key}) IN (SELECT row(${key}) FROM (${answer}) AS answer)`;
    }
  }
}
