import type { PlotLayout } from './plotLayout';

/** Along the value axis, in px from the chart's corner. */
export function placeValue(layout: PlotLayout, value: number): number {
  const { plot, ticks, isAlong } = layout;
  const share = (value - ticks.min) / (ticks.max - ticks.min);
  return isAlong ? plot.left + share * plot.width : plot.top + (1 - share) * plot.height;
}
