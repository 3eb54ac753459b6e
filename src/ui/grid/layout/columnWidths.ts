/** What is known of a column before it gets its width; lengths in px. */
interface ColumnMeasure {
  /** Width at which its header and its sampled cells show whole. */
  readonly natural: number;
  /** A width that a reader has set: kept as it is. */
  readonly chosen: number | undefined;
}

export const MIN_WIDTH = 48;
export const MAX_WIDTH = 960;
/** Long texts do not push other columns away; their column can be widened. */
const NATURAL_LIMIT = 320;

/** The width within what a column may have, in whole px. */
export function clampWidth(width: number): number {
  return Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)));
}

/**
 * Widths that fill `available`: what the natural widths leave over goes to the columns that no reader has sized, in
 * proportion. Where they need more than there is, they keep their natural width and the grid scrolls.
 */
export function fitWidths(columns: readonly ColumnMeasure[], available: number): number[] {
  const start = columns.map(({ natural, chosen }) =>
    clampWidth(chosen ?? Math.min(natural, NATURAL_LIMIT)),
  );
  const free = columns.map(({ chosen }) => chosen === undefined);
  const spare = Math.floor(available - sum(start));
  const shared = sum(start.filter((_, at) => free[at]));
  if (spare <= 0 || shared === 0) return start;
  const widths = start.map((width, at) =>
    free[at] ? width + Math.floor((spare * width) / shared) : width,
  );
  const last = free.lastIndexOf(true);
  return widths.map((width, at) =>
    at === last ? width + spare - (sum(widths) - sum(start)) : width,
  );
}

/** The px at which each column begins, and behind the last its end. */
export function edgesOf(widths: readonly number[]): number[] {
  const edges = [0];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width);
  return edges;
}

/**
 * The place among `widths` into which a column dropped at `x` px goes: before a column whose left half it is over,
 * after one whose right half.
 */
export function dropPlace(widths: readonly number[], x: number): number {
  const edges = edgesOf(widths);
  const place = widths.findIndex((width, at) => x < (edges[at] ?? 0) + width / 2);
  return place < 0 ? widths.length : place;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
