import type { Column, RowSet } from '../../../../core/warehouse/rowSet';

export const CHART_KINDS = ['line', 'area', 'bars', 'stacked', 'scatter'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** Which columns a chart shows, by their places in the result. */
export interface ChartChoice {
  readonly kind: ChartKind;
  readonly x: number;
  readonly y: number;
  /** Null for a single series. */
  readonly colour: number | null;
}

/** A column with more values would give a legend, not a chart. */
const MOST_COLOURS = 12;

export function isMeasure({ type }: Column): boolean {
  return type.kind === 'integer' || type.kind === 'decimal' || type.kind === 'float';
}

export function isTime({ type }: Column): boolean {
  return type.kind === 'date' || type.kind === 'timestamp';
}

const KEY_NAME = /(^|_)(id|key|year|number|code)$/i;

/**
 * The chart that fits a result: over time a line, or stacked bars when a category divides it; else bars by the first
 * category; two measures alone as points. Null when there is nothing to draw.
 */
export function guessChart(rows: RowSet): ChartChoice | null {
  const { columns, rowCount } = rows;
  if (rowCount === 0) return null;
  const places = [...columns.keys()];
  const of = (test: (column: Column) => boolean) =>
    places.filter((at) => columns[at] !== undefined && test(columns[at]));
  const times = of(isTime);
  const names = of(({ type }) => type.kind === 'text' || type.kind === 'boolean');
  const measures = of((column) => isMeasure(column) && !KEY_NAME.test(column.name));
  const [y, second] = measures;
  if (y === undefined) return null;
  const colour = names.find((at) => isColour(rows, at)) ?? null;
  const [time] = times;
  if (time !== undefined) {
    return { kind: colour === null ? 'line' : 'stacked', x: time, y, colour };
  }
  const [name] = names;
  if (name !== undefined) {
    const divided = names.find((at) => at !== name && isColour(rows, at)) ?? null;
    return { kind: divided === null ? 'bars' : 'stacked', x: name, y, colour: divided };
  }
  if (second !== undefined) return { kind: 'scatter', x: y, y: second, colour: null };
  const key = places.find((at) => at !== y);
  return key === undefined ? null : { kind: 'bars', x: key, y, colour: null };
}

/** Whether a column divides the rows into a few groups. */
function isColour({ data, rowCount }: RowSet, column: number): boolean {
  const values = new Set(data[column]);
  return values.size > 1 && values.size <= MOST_COLOURS && values.size < rowCount;
}
