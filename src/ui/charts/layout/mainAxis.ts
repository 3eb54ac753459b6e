/** Lengths in px, from the chart's top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The main axis of a plotted chart. */
export interface MainAxis {
  readonly plot: Box;
  readonly count: number;
  /** True when positions have a width, as for bars; false when the first and the last lie on the plot's edges. */
  readonly isBanded: boolean;
  /** True when positions go down and values to the right. */
  readonly isAlong: boolean;
}

/** Along the main axis, in px from the chart's corner: the middle of a position. Fractions lie between positions. */
export function placePosition(layout: MainAxis, position: number): number {
  const { plot, count, isBanded, isAlong } = layout;
  const start = isAlong ? plot.top : plot.left;
  const length = isAlong ? plot.height : plot.width;
  if (isBanded) return start + ((position + 0.5) * length) / Math.max(1, count);
  return start + (position * length) / Math.max(1, count - 1);
}

/** The room of one position along the main axis, in px. */
export function bandOf({ plot, count, isBanded, isAlong }: MainAxis): number {
  const length = isAlong ? plot.height : plot.width;
  return length / Math.max(1, isBanded ? count : count - 1);
}

/** The position nearest to a place on the chart, or null outside the plot. */
export function positionAt(layout: MainAxis, x: number, y: number): number | null {
  const { plot, count, isBanded, isAlong } = layout;
  const isInside =
    x >= plot.left - 4 &&
    x <= plot.left + plot.width + 4 &&
    y >= 0 &&
    y <= plot.top + plot.height + 4;
  if (!isInside || count === 0) return null;
  const offset = isAlong ? y - plot.top : x - plot.left;
  const at = offset / bandOf(layout) - (isBanded ? 0.5 : 0);
  return Math.max(0, Math.min(count - 1, Math.round(at)));
}

/** The bounds of a stretch of positions along the main axis, kept within the plot. */
export function stretchOf(layout: MainAxis, from: number, to: number): [number, number] {
  const { plot, isAlong } = layout;
  const low = isAlong ? plot.top : plot.left;
  const high = low + (isAlong ? plot.height : plot.width);
  const start = placePosition(layout, Math.min(from, to) - 0.5);
  const end = placePosition(layout, Math.max(from, to) + 0.5);
  return [Math.max(low, start), Math.min(high, end)];
}
