import type { FormatSettings } from '../../format/formatSettings';
import { formatTicks } from '../../format/valueFormat';
import type { Guide, Measure, ScatterPoint, ScatterSpec } from '../spec/chartSpec';
import type { Box } from './mainAxis';
import type { MeasureLabel, Size } from './plotLayout';
import { chooseTicks, type Ticks } from './ticks';

/** A point in px. */
interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface ScatterLayout {
  readonly plot: Box;
  readonly xTicks: Ticks;
  readonly yTicks: Ticks;
  readonly xLabels: readonly string[];
  readonly yLabels: readonly string[];
  /** One for each point of the spec. */
  readonly dots: readonly Dot[];
}

const AXIS_GAP = 8;
const LABEL_HEIGHT = 24;
const TOP = 20;
const PLAIN_RADIUS = 4;
const LARGEST_RADIUS = 14;
const SMALLEST_RADIUS = 2.5;

export function layoutScatter(
  spec: ScatterSpec,
  size: Size,
  settings: FormatSettings,
  measure: MeasureLabel,
): ScatterLayout {
  const xTicks = ticksOf(
    spec.points.map(({ x }) => x),
    spec.xGuides,
  );
  const yTicks = ticksOf(
    spec.points.map(({ y }) => y),
    spec.yGuides,
  );
  const yLabels = labelTicks(yTicks, spec.y, settings);
  const left = Math.ceil(Math.max(0, ...yLabels.map(measure))) + AXIS_GAP;
  const plot = {
    left,
    top: TOP,
    width: Math.max(1, size.width - left - AXIS_GAP * 2),
    height: Math.max(1, size.height - TOP - LABEL_HEIGHT),
  };
  const largest = spec.points.reduce((most, point) => Math.max(most, point.size ?? 0), 0);
  const dots = spec.points.map((point) => placeDot(point, plot, xTicks, yTicks, largest));
  return { plot, xTicks, yTicks, xLabels: labelTicks(xTicks, spec.x, settings), yLabels, dots };
}

/** The point at a place of the chart: the nearest whose edge is at most 6 px away; null beside all. */
export function dotAt({ dots }: ScatterLayout, x: number, y: number): number | null {
  let nearest: number | null = null;
  let least = 6;
  dots.forEach((dot, at) => {
    const distance = Math.max(0, Math.hypot(dot.x - x, dot.y - y) - dot.radius);
    if (distance > least || (distance === least && nearest !== null)) return;
    nearest = at;
    least = distance;
  });
  return nearest;
}

function ticksOf(values: readonly number[], guides: readonly Guide[] = []): Ticks {
  const all = [...values, ...guides.map(({ at }) => at)];
  const low = all.reduce((least, value) => Math.min(least, value), 0);
  const high = all.reduce((most, value) => Math.max(most, value), 0);
  return chooseTicks(low, high);
}

function labelTicks(ticks: Ticks, { value }: Measure, settings: FormatSettings): string[] {
  return formatTicks(ticks.values, value, settings);
}

function placeDot(
  { x, y, size }: ScatterPoint,
  plot: Box,
  xTicks: Ticks,
  yTicks: Ticks,
  largest: number,
): Dot {
  const across = (x - xTicks.min) / (xTicks.max - xTicks.min);
  const up = (y - yTicks.min) / (yTicks.max - yTicks.min);
  return {
    x: plot.left + across * plot.width,
    y: plot.top + (1 - up) * plot.height,
    radius: radiusOf(size, largest),
  };
}

/** Size is area, so the radius grows with its root. */
function radiusOf(size: number | null, largest: number): number {
  if (size === null || largest <= 0) return PLAIN_RADIUS;
  return Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(Math.max(0, size) / largest));
}
