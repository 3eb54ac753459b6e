import { identifier } from '../../../../core/sql/quoting';
import { type Sql, sql } from '../../../../core/sql/sql';
import type { Cell } from '../../../../core/warehouse/rowSet';
import type { Warehouse } from '../../../../core/warehouse/warehouse';
import {
  changedPairsSql,
  countByColumnSql,
  isKeySql,
  showPairsSql,
  surplusSql,
  type TwoStates,
  withoutPartnerSql,
} from './changeSql';
import type { RowChanges } from './tableChange';

/** Which rows of a comparison: those that came, went, or are others. */
export type RowsOf = 'added' | 'removed' | 'changed';

/** A comparison's numbers, and the queries that yield its rows. */
export interface ComparedRows {
  readonly rows: RowChanges;
  readonly queries: Readonly<Partial<Record<RowsOf, Sql>>>;
}

/** A connection whose temporary tables keep the rows that differ; `name` makes theirs. */
export interface Workbench {
  readonly connection: Warehouse;
  readonly signal: AbortSignal;
  readonly name: string;
}

/** Compares two states of a relation, by the first of the keys that tells rows apart in both, else as wholes. */
export async function compareRows(
  bench: Workbench,
  states: TwoStates,
  keys: readonly (readonly string[])[],
): Promise<ComparedRows> {
  for (const key of keys) {
    const canMatch = key.every((name) =>
      states.common.some((column) => column.name === name && !column.wasOtherType),
    );
    if (canMatch && (await isKey(bench, states, key))) return compareByKey(bench, states, key);
  }
  return compareWholes(bench, states);
}

async function isKey(
  bench: Workbench,
  { before, after }: TwoStates,
  key: readonly string[],
): Promise<boolean> {
  for (const relation of [before, after]) {
    const [isUnique] = await firstRow(bench, isKeySql(relation, key));
    if (isUnique !== true) return false;
  }
  return true;
}

async function compareByKey(
  bench: Workbench,
  states: TwoStates,
  key: readonly string[],
): Promise<ComparedRows> {
  const { before, after } = states;
  const added = await keepRows(bench, 'added', withoutPartnerSql(after, before, key));
  const removed = await keepRows(bench, 'removed', withoutPartnerSql(before, after, key));
  const pairs = await keepRows(bench, 'changed', changedPairsSql(states, key));
  const [, ...counts] = await firstRow(bench, countByColumnSql(states, key, pairs.table));
  const columns = states.common
    .filter(({ name }) => !key.includes(name))
    .map(({ name }, at) => ({ name, rows: Number(counts[at]) }))
    .filter(({ rows }) => rows > 0)
    .sort((one, other) => other.rows - one.rows);
  const names = columns.map(({ name }) => name);
  return {
    rows: {
      kind: 'counted',
      key,
      added: added.count,
      removed: removed.count,
      changed: pairs.count,
      columns,
    },
    queries: {
      added: sql`SELECT * FROM ${added.table}`,
      removed: sql`SELECT * FROM ${removed.table}`,
      changed: showPairsSql(pairs.table, key, names),
    },
  };
}

async function compareWholes(bench: Workbench, states: TwoStates): Promise<ComparedRows> {
  const added = await keepRows(bench, 'added', surplusSql(states, 'added'));
  const removed = await keepRows(bench, 'removed', surplusSql(states, 'removed'));
  return {
    rows: {
      kind: 'counted',
      key: [],
      added: added.count,
      removed: removed.count,
      changed: 0,
      columns: [],
    },
    queries: {
      added: sql`SELECT * FROM ${added.table}`,
      removed: sql`SELECT * FROM ${removed.table}`,
    },
  };
}

async function keepRows({ connection, signal, name }: Workbench, of: RowsOf, rows: Sql) {
  const table = identifier(`${name}_${of}`);
  await connection.query(sql`CREATE OR REPLACE TEMP TABLE ${table} AS ${rows}`, { signal });
  const { data } = await connection.query(sql`SELECT count(*) FROM ${table}`, { signal });
  return { table, count: Number(data[0]?.[0] ?? 0) };
}

async function firstRow({ connection, signal }: Workbench, query: Sql): Promise<Cell[]> {
  const { data } = await connection.query(query, { signal });
  return data.map((cells) => cells[0] ?? null);
}
