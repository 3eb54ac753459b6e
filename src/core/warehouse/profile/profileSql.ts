import { identifier, literal } from '../../sql/quoting';
import { joinSql, type Sql, sql } from '../../sql/sql';
import type { Column, ColumnType } from '../rowSet';
import type { ShapePlan } from './planShapes';

/** Types whose values lie in an order that a reader measures by. */
function isMeasurable({ kind }: ColumnType): boolean {
  return ['integer', 'decimal', 'float', 'date', 'timestamp'].includes(kind);
}

/**
 * One row over all rows of a query: `n`, and by the column's position `n0` values, `d0` different ones, `lo0` and `hi0`.
 * `countsExactly` false estimates the different values, which is what takes time and memory in a large table.
 */
export function totalsSql(source: Sql, columns: readonly Column[], countsExactly: boolean): Sql {
  const parts = columns.map(({ name, type }, at) => {
    const column = identifier(name);
    const distinct = countsExactly
      ? sql`count(DISTINCT ${column})`
      : sql`approx_count_distinct(${column})`;
    const [least, greatest] = isMeasurable(type)
      ? [sql`min(${finite(column, type)})`, sql`max(${finite(column, type)})`]
      : [sql`NULL`, sql`NULL`];
    return sql`count(${column}) AS ${named('n', at)}, ${distinct} AS ${named('d', at)}, ${least} AS ${named('lo', at)}, ${greatest} AS ${named('hi', at)}`;
  });
  return sql`SELECT ${joinSql([sql`count(*) AS n`, ...parts], ', ')} FROM (${source}) AS rows`;
}

/** The hundredths that `middlesSql` asks for. */
export const HUNDREDTHS = { low: 0, median: 1, high: 2 } as const;

/**
 * One row: `n` rows that were read, and by the column's position `q0`, a list of the value at the first hundredth, in
 * the middle, and at the 99th. `samplePercent` null reads all rows; the same sample comes each time.
 */
export function middlesSql(
  source: Sql,
  columns: readonly Column[],
  samplePercent: number | null,
): Sql {
  const parts = columns.map(({ name, type }, at) => {
    const middles = isMeasurable(type)
      ? sql`quantile_disc(${finite(identifier(name), type)}, [0.01, 0.5, 0.99])`
      : sql`NULL`;
    return sql`${middles} AS ${named('q', at)}`;
  });
  return readSql(source, parts, samplePercent);
}

/** One row: `n` rows that were read, and by the column's position the shape `s0`, a map from bin or value to rows. */
export function shapesSql(
  source: Sql,
  columns: readonly Column[],
  plans: readonly ShapePlan[],
  samplePercent: number | null,
): Sql {
  const parts = columns.map(
    ({ name, type }, at) =>
      sql`${shapeSql(identifier(name), type, plans[at])} AS ${named('s', at)}`,
  );
  return readSql(source, parts, samplePercent);
}

function readSql(source: Sql, parts: readonly Sql[], samplePercent: number | null): Sql {
  const sample =
    samplePercent === null
      ? sql``
      : sql` TABLESAMPLE bernoulli(${literal(samplePercent)} PERCENT) REPEATABLE (7)`;
  return sql`SELECT ${joinSql([sql`count(*) AS n`, ...parts], ', ')} FROM (${source}) AS rows${sample}`;
}

function shapeSql(column: Sql, type: ColumnType, plan: ShapePlan | undefined): Sql {
  if (plan?.kind === 'values') return sql`histogram(${column})`;
  if (plan?.kind !== 'bins') return sql`NULL`;
  const { bins, low, width } = plan;
  const place = sql`floor((${position(column, type)} - (${literal(low)})) / (${literal(width)}))`;
  // Ends are rounded to doubles, so that a value may come out a little beyond them. `least` passes over nulls: filter.
  const bin = sql`greatest(0, least(${literal(bins - 1)}, ${place}))::utinyint`;
  return sql`histogram(${bin}) FILTER (WHERE ${finite(column, type)} IS NOT NULL)`;
}

/** The column without what lies at no distance from other values. */
function finite(column: Sql, { kind }: ColumnType): Sql {
  if (kind === 'integer' || kind === 'decimal') return column;
  return sql`CASE WHEN isfinite(${column}) THEN ${column} END`;
}

/** A value as a number that keeps distances: the number itself, days, microseconds. */
function position(column: Sql, type: ColumnType): Sql {
  if (type.kind === 'date') return sql`(${finite(column, type)} - DATE '1970-01-01')::double`;
  if (type.kind === 'timestamp') return sql`epoch_us(${finite(column, type)})::double`;
  return sql`(${finite(column, type)})::double`;
}

function named(letter: string, at: number): Sql {
  return identifier(`${letter}${at}`);
}
