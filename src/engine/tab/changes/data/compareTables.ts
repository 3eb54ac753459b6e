import type { CompilableNode, Manifest } from '../../../../core/project/manifest';
import { identifier } from '../../../../core/sql/quoting';
import { type Sql, sql } from '../../../../core/sql/sql';
import type { Warehouse } from '../../../../core/warehouse/warehouse';
import { endTransaction, keyOfPlace, placeOf, readColumns, relationOf } from './beforeImage';
import { fingerprintSql } from './changeSql';
import { type ComparedRows, compareRows } from './compareRows';
import { keyCandidates } from './keys';
import {
  type ColumnChanges,
  compareColumns,
  hasColumnChanges,
  type NamedColumn,
  type TableChange,
} from './tableChange';

/** The nodes of a run as they stood before it, and the two connections that see before and after. */
export interface Comparison {
  readonly manifest: Manifest;
  readonly nodes: readonly CompilableNode[];
  /** Sees the database as it was before the run, until its transaction ends. */
  readonly old: Warehouse;
  /** Sees it as it is. */
  readonly reader: Warehouse;
  readonly signal: AbortSignal;
  readonly rowLimit: number;
}

export interface ComparedTable extends Pick<ComparedRows, 'queries'> {
  readonly change: TableChange;
}

/** A table whose rows before were set aside, to be compared once the old transaction has ended. */
interface SetAside {
  readonly node: CompilableNode;
  readonly facts: Omit<TableChange, 'rows'>;
  readonly columns: {
    readonly before: readonly NamedColumn[];
    readonly after: readonly NamedColumn[];
  };
  readonly table: Sql;
}

/** Compares nodes as they were with what they are, one by one; each is handed on when it is known. */
export async function compareTables(
  comparison: Comparison,
  take: (compared: ComparedTable) => void,
): Promise<void> {
  const places = comparison.nodes.map(placeOf);
  const before = await readColumns(comparison.old, places);
  const after = await readColumns(comparison.reader, places);
  const aside: SetAside[] = [];
  for (const node of comparison.nodes) {
    const key = keyOfPlace(placeOf(node));
    const looked = await lookAt(comparison, node, {
      before: before.get(key),
      after: after.get(key) ?? [],
    });
    if ('change' in looked) take(looked);
    else aside.push(looked);
  }
  await endTransaction(comparison.old, 'commit');
  for (const one of aside) take(await compareAside(comparison, one));
}

/** What can be said at once; rows that differ are set aside while the old ones can still be read. */
async function lookAt(
  comparison: Comparison,
  node: CompilableNode,
  { before, after }: { before: readonly NamedColumn[] | undefined; after: readonly NamedColumn[] },
): Promise<ComparedTable | SetAside> {
  const { old, reader, signal, rowLimit } = comparison;
  const relation = relationOf(node);
  const columns = compareColumns(before ?? after, after);
  const facts = { id: node.unique_id, name: node.name, columns };
  try {
    const now = await readPrint(reader, relation, signal);
    if (!before)
      return told({ ...facts, rowsBefore: null, rowsAfter: now.rows, rows: { kind: 'new' } });
    const was = await readPrint(old, relation, signal);
    const counted = { ...facts, rowsBefore: was.rows, rowsAfter: now.rows };
    if (!hasColumnChanges(columns) && was.rows === now.rows && was.sum === now.sum)
      return told({ ...counted, rows: { kind: 'same' } });
    if (Math.max(was.rows, now.rows) > rowLimit)
      return told({ ...counted, rows: { kind: 'too-many', limit: rowLimit } });
    const table = identifier(`${node.unique_id}_before`);
    await old.query(sql`CREATE OR REPLACE TEMP TABLE ${table} AS FROM ${relation}`, { signal });
    return { node, facts: counted, columns: { before, after }, table };
  } catch (error) {
    return failed(facts, error, signal);
  }
}

async function readPrint(connection: Warehouse, relation: Sql, signal: AbortSignal) {
  const { data } = await connection.query(fingerprintSql(relation), { signal });
  return { rows: Number(data[0]?.[0] ?? 0), sum: String(data[1]?.[0]) };
}

async function compareAside(
  { manifest, old, signal }: Comparison,
  { node, facts, columns, table }: SetAside,
): Promise<ComparedTable> {
  const common = columns.after.filter(({ name }) =>
    columns.before.some((one) => one.name === name),
  );
  const { retyped } = facts.columns;
  const states = {
    before: table,
    after: relationOf(node),
    common: common.map((column) => ({
      ...column,
      wasOtherType: retyped.some(({ name }) => name === column.name),
    })),
  };
  const bench = { connection: old, signal, name: node.unique_id };
  try {
    if (common.length === 0) return told({ ...facts, rows: allOthers(facts) });
    const compared = await compareRows(bench, states, keyCandidates(manifest, node, common));
    await old.query(sql`DROP TABLE ${table}`, { signal });
    return { change: { ...facts, rows: compared.rows }, queries: compared.queries };
  } catch (error) {
    return failed(facts, error, signal);
  }
}

/** Without a column in common no row of before is there now. */
function allOthers({ rowsBefore, rowsAfter }: Pick<TableChange, 'rowsBefore' | 'rowsAfter'>) {
  const numbers = { added: rowsAfter ?? 0, removed: rowsBefore ?? 0, changed: 0 };
  return { kind: 'counted', key: [], columns: [], ...numbers } as const;
}

function told(change: TableChange): ComparedTable {
  return { change, queries: {} };
}

/** What cannot be read is told of the table; a stop goes on upwards. */
function failed(
  facts: { readonly id: string; readonly name: string; readonly columns: ColumnChanges },
  error: unknown,
  signal: AbortSignal,
): ComparedTable {
  if (signal.aborted) throw error;
  const message = error instanceof Error ? error.message : String(error);
  return told({
    rowsBefore: null,
    rowsAfter: null,
    ...facts,
    rows: { kind: 'failed', message },
  });
}
