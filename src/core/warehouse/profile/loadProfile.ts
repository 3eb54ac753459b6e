import type { Sql } from '../../sql/sql';
import { type Cell, type Column, cellOf, type RowSet } from '../rowSet';
import { countSql, type ValueCount } from '../rowWindow';
import { type ColumnTotals, planShape, type ShapePlan } from './planShapes';
import { shapesSql, totalsSql } from './profileSql';
import type { ColumnProfile, ColumnShape, TableProfile } from './tableProfile';

/** Up to so many rows all is counted; beyond, what needs memory for each value is read from a sample. */
export const EXACT_ROWS = 250_000;
const SAMPLE_ROWS = 100_000;

/** Profiles all columns of a query in two passes over its rows: totals first, as the shapes need to know the ends. */
export async function loadProfile(
  run: (text: Sql) => Promise<RowSet>,
  source: Sql,
  columns: readonly Column[],
): Promise<TableProfile> {
  const rowCount = count(await run(countSql(source, [], [])), 'n');
  const samplePercent = rowCount <= EXACT_ROWS ? null : (100 * SAMPLE_ROWS) / rowCount;
  const totals = await run(totalsSql(source, columns, samplePercent === null));
  const known = columns.map((_, at) => totalsOf(totals, at));
  const plans = columns.map(({ name, type }, at) => planShape(name, type, known[at] ?? NOTHING));
  const shapes = await run(shapesSql(source, columns, plans, samplePercent));
  return {
    rowCount,
    sampleRows: samplePercent === null ? null : count(shapes, 'n'),
    columns: columns.map((column, at): ColumnProfile => {
      const { filled, ...rest } = known[at] ?? NOTHING;
      return {
        column,
        nullCount: rowCount - filled,
        ...rest,
        median: cellOf(shapes, `m${at}`, 0),
        shape: shapeOf(cellOf(shapes, `s${at}`, 0), plans[at]),
      };
    }),
  };
}

const NOTHING: ColumnTotals = { filled: 0, distinct: 0, min: null, max: null };

function totalsOf(rows: RowSet, at: number): ColumnTotals {
  const filled = count(rows, `n${at}`);
  // An estimate may come out above what is possible.
  const distinct = Math.min(count(rows, `d${at}`), filled);
  return { filled, distinct, min: cellOf(rows, `lo${at}`, 0), max: cellOf(rows, `hi${at}`, 0) };
}

function shapeOf(cell: Cell, plan: ShapePlan | undefined): ColumnShape {
  const entries = Array.isArray(cell) ? (cell as readonly (readonly Cell[])[]) : [];
  const counted = entries.map(
    ([value = null, rows = null]): ValueCount => ({ value, count: Number(rows) }),
  );
  if (plan?.kind === 'values') {
    return { kind: 'values', values: counted.sort((one, other) => other.count - one.count) };
  }
  if (plan?.kind !== 'bins') return { kind: 'none' };
  const rowsOf = new Map(counted.map(({ value, count: rows }) => [Number(value), rows]));
  const counts = Array.from({ length: plan.bins }, (_, bin) => rowsOf.get(bin) ?? 0);
  return { kind: 'bins', counts };
}

function count(rows: RowSet, name: string): number {
  return Number(cellOf(rows, name, 0));
}
