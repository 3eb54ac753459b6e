import type { BarSpec, PlottedSpec, Value } from '../spec/chartSpec';
import { barWidthOf } from './barWidth';
import type { LaidOut } from './layoutChart';
import type { Box } from './mainAxis';
import { placePosition } from './mainAxis';
import { placeValue } from './placing';
import type { PlotLayout } from './plotLayout';
import { placePart } from './roundLayout';
import { isStacked } from './valueRange';

/**
 * The box of one mark, in px: what is outlined, and what the tooltip must not cover. `mark` is the rank of the series.
 * Null where there is no value.
 */
export function boxOfMark(chart: LaidOut, stop: number, mark: number): Box | null {
  switch (chart.kind) {
    case 'plotted':
      return chart.spec.kind === 'bar'
        ? boxOfBar(chart.spec, chart.layout, stop, mark)
        : boxAround(dotOf(chart.spec, chart.layout, stop, mark), 5);
    case 'donut':
      return boxAround(
        placePart(chart.layout, stop),
        (chart.layout.outer - chart.layout.inner) / 2,
      );
    case 'scatter': {
      const dot = chart.layout.dots[stop];
      return dot === undefined ? null : boxAround(dot, dot.radius);
    }
  }
}

/** What a tooltip keeps clear of: the mark, but for an arc the whole ring, which is small and bent. */
export function boxToClear(chart: LaidOut, stop: number, mark: number): Box | null {
  if (chart.kind !== 'donut') return boxOfMark(chart, stop, mark);
  return boxAround(chart.layout, chart.layout.outer);
}

/** Where a line passes a position; null in a gap. */
function dotOf(
  spec: PlottedSpec,
  layout: PlotLayout,
  position: number,
  mark: number,
): { readonly x: number; readonly y: number } | null {
  const [, to] = reachOf(spec, position, mark);
  if (to === null) return null;
  return { x: placePosition(layout, position), y: placeValue(layout, to) };
}

/** The rank of the series whose mark is nearest to a place of the chart, at a position. */
export function markAt(
  spec: PlottedSpec,
  layout: PlotLayout,
  position: number,
  x: number,
  y: number,
): number {
  const distances = spec.series.map((_, mark) => {
    const box =
      spec.kind === 'bar'
        ? boxOfBar(spec, layout, position, mark)
        : boxAround(dotOf(spec, layout, position, mark), 0);
    return box === null ? Number.POSITIVE_INFINITY : distanceTo(box, x, y);
  });
  const nearest = Math.min(...distances);
  // The front one of overlaid bars: it was drawn last.
  return Math.max(0, distances.lastIndexOf(nearest));
}

function boxOfBar(spec: BarSpec, layout: PlotLayout, position: number, mark: number): Box | null {
  const [from, to] = reachOf(spec, position, mark);
  if (from === null || to === null) return null;
  const width = barWidthOf(spec, layout);
  const isBeside = spec.sharing === 'beside' && spec.series.length > 1;
  // ECharts leaves a tenth of a bar's width between bars that stand side by side.
  const offset = isBeside ? (mark - (spec.series.length - 1) / 2) * width * 1.1 : 0;
  const start = placePosition(layout, position) + offset - width / 2;
  const [a, b] = [placeValue(layout, from), placeValue(layout, to)];
  const [low, length] = [Math.min(a, b), Math.abs(a - b)];
  return layout.isAlong
    ? { left: low, top: start, width: length, height: width }
    : { left: start, top: low, width, height: length };
}

/** From which value to which a mark reaches; stacked ones begin where those before it end. */
function reachOf(
  spec: PlottedSpec,
  position: number,
  mark: number,
): readonly [from: Value, to: Value] {
  const value = spec.series[mark]?.values[position] ?? null;
  if (value === null) return [null, null];
  if (!isStacked(spec)) return [0, value];
  const below = spec.series.slice(0, mark).reduce((sum, { values }) => {
    const other = values[position] ?? 0;
    return other * value > 0 ? sum + other : sum;
  }, 0);
  return [below, below + value];
}

function boxAround(
  at: { readonly x: number; readonly y: number } | null,
  radius: number,
): Box | null {
  if (at === null) return null;
  return { left: at.x - radius, top: at.y - radius, width: 2 * radius, height: 2 * radius };
}

function distanceTo({ left, top, width, height }: Box, x: number, y: number): number {
  const dx = Math.max(left - x, 0, x - left - width);
  const dy = Math.max(top - y, 0, y - top - height);
  return Math.hypot(dx, dy);
}
