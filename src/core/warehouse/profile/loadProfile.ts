import type { Sql } from '../../sql/sql';
import { type Cell, type Column, cellOf, type RowSet } from '../rowSet';
import { countSql, type ValueCount } from '../rowWindow';
import { type ColumnMiddles, type ColumnTotals, planShape, type ShapePlan } from './planShapes';
import { HUNDREDTHS, middlesSql, shapesSql, totalsSql } from './profileSql';
import type { ColumnProfile, ColumnShape, TableProfile } from './tableProfile';

/** Up to so many rows all is counted; beyond, what needs memory for each value is read from a sample. */
export const EXACT_ROWS = 250_000;
const SAMPLE_ROWS = 100_000;

/** Profiles all columns of a query: totals over all rows, then what lies in the middle, then shapes between the ends. */
export async function loadProfile(
  run: (text: Sql) => Promise<RowSet>,
  source: Sql,
  columns: readonly Column[],
): Promise<TableProfile> {
  const rowCount = count(await run(countSql(source, [], [])), 'n');
  const samplePercent = rowCount <= EXACT_ROWS ? null : (100 * SAMPLE_ROWS) / rowCount;
  const totals = await run(totalsSql(source, columns, samplePercent === null));
  const middles = await run(middlesSql(source, columns, samplePercent));
  const known = columns.map((_, at) => ({
    totals: totalsOf(totals, at),
    middles: middlesOf(middles, at),
  }));
  const plans = columns.map(({ name, type }, at) => {
    const { totals: ends = NOTHING, middles: inner = NO_MIDDLES } = known[at] ?? {};
    return planShape(name, type, ends, inner);
  });
  const shapes = await run(shapesSql(source, columns, plans, samplePercent));
  return {
    rowCount,
    sampleRows: samplePercent === null ? null : count(shapes, 'n'),
    columns: columns.map((column, at): ColumnProfile => {
      const { filled, ...rest } = known[at]?.totals ?? NOTHING;
      return {
        column,
        nullCount: rowCount - filled,
        ...rest,
        median: known[at]?.middles.median ?? null,
        shape: shapeOf(cellOf(shapes, `s${at}`, 0), plans[at]),
      };
    }),
  };
}

const NOTHING: ColumnTotals = { filled: 0, distinct: 0, min: null, max: null };
const NO_MIDDLES: ColumnMiddles = { low: null, median: null, high: null };

function totalsOf(rows: RowSet, at: number): ColumnTotals {
  const filled = count(rows, `n${at}`);
  // An estimate may come out above what is possible.
  const distinct = Math.min(count(rows, `d${at}`), filled);
  return { filled, distinct, min: cellOf(rows, `lo${at}`, 0), max: cellOf(rows, `hi${at}`, 0) };
}

function middlesOf(rows: RowSet, at: number): ColumnMiddles {
  const cell = cellOf(rows, `q${at}`, 0);
  const list = Array.isArray(cell) ? (cell as readonly Cell[]) : [];
  const pick = (place: keyof ColumnMiddles) => list[HUNDREDTHS[place]] ?? null;
  return { low: pick('low'), median: pick('median'), high: pick('high') };
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
  return { kind: 'bins', counts, from: plan.from, to: plan.to };
}

function count(rows: RowSet, name: string): number {
  return Number(cellOf(rows, name, 0));
}
