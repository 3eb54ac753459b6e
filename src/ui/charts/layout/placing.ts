import type { PlotLayout } from './plotLayout';

/** Along the main axis, in px from the chart's corner: the middle of a position. Fractions lie between positions. */
export function placePosition(layout: PlotLayout, position: number): number {
  const { plot, count, isBanded, isAlong } = layout;
  const start = isAlong ? plot.top : plot.left;
  const length = isAlong ? plot.height : plot.width;
  if (isBanded) return start + ((position + 0.5) * length) / Math.max(1, count);
  return start + (position * length) / Math.max(1, count - 1);
}

/** Along the value axis, in px from the chart's corner. */
export function placeValue(layout: PlotLayout, value: number): number {
  const { plot, ticks, isAlong } = layout;
  const share = (value - ticks.min) / (ticks.max - ticks.min);
  return isAlong ? plot.left + share * plot.width : plot.top + (1 - share) * plot.height;
}

/** The room of one position along the main axis, in px. */
export function bandOf({ plot, count, isBanded, isAlong }: PlotLayout): number {
  const length = isAlong ? plot.height : plot.width;
  return length / Math.max(1, isBanded ? count : count - 1);
}

/** The position nearest to a place on the chart, or null outside the plot. */
export function positionAt(layout: PlotLayout, x: number, y: number): number | null {
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
export function stretchOf(layout: PlotLayout, from: number, to: number): [number, number] {
  const { plot, isAlong } = layout;
  const low = isAlong ? plot.top : plot.left;
  const high = low + (isAlong ? plot.height : plot.width);
  const start = placePosition(layout, Math.min(from, to) - 0.5);
  const end = placePosition(layout, Math.max(from, to) + 0.5);
  return [Math.max(low, start), Math.min(high, end)];
}
