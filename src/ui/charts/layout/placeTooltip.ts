import type { Box } from './mainAxis';
import type { Size } from './plotLayout';

const GAP = 12;

/**
 * Where a tooltip goes so that it does not cover `mark`: right of it, else left, else below or above; kept within the
 * chart, unless that is so small that it has to reach out below.
 */
export function placeTooltip(mark: Box, tooltip: Size, chart: Size): { left: number; top: number } {
  const right = mark.left + mark.width + GAP;
  const left = mark.left - GAP - tooltip.width;
  const beside = clamp(
    mark.top + mark.height / 2 - tooltip.height / 3,
    0,
    chart.height - tooltip.height,
  );
  if (right + tooltip.width <= chart.width) return { left: right, top: beside };
  if (left >= 0) return { left, top: beside };
  const across = clamp(
    mark.left + mark.width / 2 - tooltip.width / 2,
    0,
    chart.width - tooltip.width,
  );
  const below = mark.top + mark.height + GAP;
  const above = mark.top - GAP - tooltip.height;
  const fitsBelow = below + tooltip.height <= chart.height;
  return { left: across, top: fitsBelow || above < 0 ? below : above };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(Math.max(low, high), value));
}
