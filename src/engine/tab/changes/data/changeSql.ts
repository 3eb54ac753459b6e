import { identifier } from '../../../../core/sql/quoting';
import { compiledSql, joinSql, type Sql, sql } from '../../../../core/sql/sql';
import type { NamedColumn } from './tableChange';

/** Two states of a relation: the rows before lie in a table of their own. */
export interface TwoStates {
  readonly before: Sql;
  readonly after: Sql;
  /** The columns that both have, with the types that they have now. */
  readonly common: readonly (NamedColumn & { readonly wasOtherType: boolean })[];
}

/** One row: how many rows a relation has, and a sum over them that is another when any of them is. */
export function fingerprintSql(relation: Sql): Sql {
  return sql`SELECT count(*), sum(hash("__row")) FROM ${relation} AS "__row"`;
}

/** One row: whether some columns tell every row from the others. */
export function isKeySql(relation: Sql, key: readonly string[]): Sql {
  const names = key.map(identifier);
  const unknown = joinSql(
    names.map((name) => sql`${name} IS NULL`),
    ' OR ',
  );
  return sql`SELECT count(*) = count(DISTINCT (${joinSql(names, ', ')})) AND count(*) FILTER (WHERE ${unknown}) = 0 FROM ${relation}`;
}

/** Rows of one relation whose key the other does not have. */
export function withoutPartnerSql(relation: Sql, other: Sql, key: readonly string[]): Sql {
  return sql`SELECT * FROM ${relation} ANTI JOIN ${other} USING (${namesSql(key)})`;
}

/** The rows that both states have by their key and that differ: each state as one struct. */
export function changedPairsSql(states: TwoStates, key: readonly string[]): Sql {
  const differences = comparedColumns(states, key).map(differs);
  const isOther = differences.length === 0 ? sql`false` : joinSql(differences, ' OR ');
  return sql`SELECT "__before", "__after" FROM ${states.before} AS "__before" JOIN ${states.after} AS "__after" USING (${namesSql(key)}) WHERE ${isOther}`;
}

/** One row: of each compared column, in how many pairs it differs. */
export function countByColumnSql(states: TwoStates, key: readonly string[], pairs: Sql): Sql {
  const counts = comparedColumns(states, key).map(
    (column) => sql`count(*) FILTER (WHERE ${differs(column)}) AS ${identifier(column.name)}`,
  );
  return sql`SELECT ${joinSql([sql`count(*) AS "__pairs"`, ...counts], ', ')} FROM ${pairs}`;
}

/** The pairs as rows to look at: the key, then of each column that changed what it was and what it is. */
export function showPairsSql(pairs: Sql, key: readonly string[], changed: readonly string[]): Sql {
  const cells = [
    ...key.map((name) => sql`"__after".${identifier(name)}`),
    ...changed.flatMap((name) => [
      sql`"__before".${identifier(name)} AS ${identifier(`${name} before`)}`,
      sql`"__after".${identifier(name)} AS ${identifier(name)}`,
    ]),
  ];
  return sql`SELECT ${joinSql(cells, ', ')} FROM ${pairs}`;
}

/** The rows of one state that the other does not have as often, compared as wholes. */
export function surplusSql(states: TwoStates, of: 'added' | 'removed'): Sql {
  const names = joinSql(
    states.common.map(({ name }) => identifier(name)),
    ', ',
  );
  const was = joinSql(
    states.common.map((column) => sql`${asNow(column, sql``)} AS ${identifier(column.name)}`),
    ', ',
  );
  const before = sql`SELECT ${was} FROM ${states.before}`;
  const after = sql`SELECT ${names} FROM ${states.after}`;
  return of === 'added' ? sql`${after} EXCEPT ALL ${before}` : sql`${before} EXCEPT ALL ${after}`;
}

type Common = TwoStates['common'][number];

function comparedColumns({ common }: TwoStates, key: readonly string[]): Common[] {
  return common.filter(({ name }) => !key.includes(name));
}

function differs(column: Common): Sql {
  return sql`${asNow(column, sql`"__before".`)} IS DISTINCT FROM "__after".${identifier(column.name)}`;
}

/** What a column held before, in the type that it has now: 1 and 1.0 are no change. */
function asNow({ name, type, wasOtherType }: Common, owner: Sql): Sql {
  const cell = sql`${owner}${identifier(name)}`;
  return wasOtherType ? sql`TRY_CAST(${cell}::VARCHAR AS ${compiledSql(type)})` : cell;
}

function namesSql(names: readonly string[]): Sql {
  return joinSql(names.map(identifier), ', ');
}
