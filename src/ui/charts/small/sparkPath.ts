import type { Value } from '../spec/chartSpec';

/** The line of a sparkline as SVG path data, and where its last value is. */
interface Spark {
  /** One piece for each run of values without a gap. */
  readonly line: string;
  /** The line closed down to the lower edge. */
  readonly area: string;
  readonly end: { readonly x: number; readonly y: number } | null;
}

interface SparkBox {
  readonly width: number;
  readonly height: number;
  /** The values at the lower and the upper edge. */
  readonly low: number;
  readonly high: number;
}

/** The range over all given rows, so that they share one scale; widened where it is empty. */
export function sparkRange(rows: readonly (readonly Value[])[]): Pick<SparkBox, 'low' | 'high'> {
  const values = rows.flat().filter((value) => value !== null);
  if (values.length === 0) return { low: 0, high: 1 };
  const low = values.reduce((least, value) => Math.min(least, value));
  const high = values.reduce((most, value) => Math.max(most, value));
  return high > low ? { low, high } : { low: low - 1, high: high + 1 };
}

export function drawSpark(values: readonly Value[], box: SparkBox): Spark {
  const points = values.map((value, at) => (value === null ? null : place(value, at, values, box)));
  const runs = splitRuns(points);
  const line = runs.map((run) => `M${run.map(write).join('L')}`).join('');
  const area = runs.map((run) => closeDown(run, box.height)).join('');
  return { line, area, end: points.findLast((point) => point !== null) ?? null };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function place(value: number, at: number, values: readonly Value[], box: SparkBox): Point {
  const step = values.length < 2 ? 0 : box.width / (values.length - 1);
  const share = (value - box.low) / (box.high - box.low);
  return { x: at * step, y: (1 - share) * box.height };
}

function splitRuns(points: readonly (Point | null)[]): Point[][] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (point === null) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter((run) => run.length > 0);
}

function closeDown(run: readonly Point[], height: number): string {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return '';
  return `M${round(first.x)},${height}L${run.map(write).join('L')}L${round(last.x)},${height}Z`;
}

function write({ x, y }: Point): string {
  return `${round(x)},${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
