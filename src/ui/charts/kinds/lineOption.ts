import type { LineSeriesOption } from 'echarts/charts';
import type { LineSpec, Series, Value } from '../spec/chartSpec';
import { colourOf } from '../theme/chartTheme';
import { drawAxes } from './axes';
import type { ChartOption } from './chartOption';
import { FADED, PARTIAL, type PlotDrawing } from './drawing';
import { drawFurniture } from './furniture';

/** From more points than this on, ECharts draws a thinned line (LTTB): the eye sees the same, the tab stays quick. */
const DRAWN_POINTS = 2000;
/** Up to so many lines colours are enough; further ones are dashed as well. */
export const SOLID_LINES = 4;
const DASHES = [
  [6, 3],
  [2, 2],
  [8, 3, 2, 3],
  [4, 2, 1, 2],
] as const;

/** A line chart as ECharts options. */
export function drawLines(spec: LineSpec, drawing: PlotDrawing): ChartOption {
  return {
    ...drawAxes(drawing),
    graphic: { elements: drawFurniture(spec, drawing) },
    series: [
      ...drawComparison(spec, drawing),
      ...spec.series.flatMap((series, rank) => drawSeries(spec, series, rank, drawing)),
    ],
  };
}

/** Whether the line is drawn with fewer points than it has; the tile says so. */
export function isThinned(spec: LineSpec): boolean {
  return spec.series.some(({ values }) => values.length > DRAWN_POINTS);
}

function drawComparison({ compare }: LineSpec, { theme }: PlotDrawing): LineSeriesOption[] {
  if (compare === undefined) return [];
  return [
    {
      ...plainLine('compare', compare.values),
      lineStyle: { color: theme.compare, width: 1.25, type: [3, 3] },
      z: 2,
    },
  ];
}

function drawSeries(
  spec: LineSpec,
  series: Series,
  rank: number,
  { theme, layout }: PlotDrawing,
): LineSeriesOption[] {
  const colour = colourOf(theme, series.ink);
  const opacity = isLeftOut(spec, series.id) ? FADED : 1;
  const solid = theme.hasPatterns ? 1 : SOLID_LINES;
  const dash = rank < solid ? undefined : DASHES[rank % DASHES.length];
  const cut = spec.partialFrom ?? series.values.length;
  const whole: LineSeriesOption = {
    ...plainLine(series.id, series.values.slice(0, cut)),
    lineStyle: { color: colour, width: 2, opacity, ...(dash && { type: [...dash] }) },
    itemStyle: { color: colour, opacity },
    showSymbol: layout.count === 1,
    ...fillOf(spec, colour, opacity),
    z: 3,
  };
  if (cut >= series.values.length) return [whole];
  return [whole, drawRest(series, cut, colour, opacity)];
}

/** The stretch of a period that is not over, from the last whole one on; fainter, and not stacked. */
function drawRest(series: Series, cut: number, colour: string, opacity: number): LineSeriesOption {
  const before = Math.max(0, cut - 1);
  const values = series.values.map((value, at) => (at < before ? null : value));
  return {
    ...plainLine(`${series.id}-partial`, values),
    lineStyle: { color: colour, width: 2, opacity: opacity * PARTIAL },
    itemStyle: { color: colour, opacity: opacity * PARTIAL },
    z: 3,
  };
}

function fillOf(spec: LineSpec, colour: string, opacity: number): Partial<LineSeriesOption> {
  switch (spec.fill) {
    case 'none':
      return {};
    case 'area':
      return { areaStyle: { color: colour, opacity: 0.08 * opacity, origin: 0 } };
    case 'stacked':
      return { stack: 'all', areaStyle: { color: colour, opacity: 0.6 * opacity } };
  }
}

function plainLine(id: string, values: readonly Value[]): LineSeriesOption {
  const isLong = values.length > DRAWN_POINTS;
  return {
    type: 'line',
    id,
    data: values.map((value) => value ?? '-'),
    showSymbol: false,
    connectNulls: false,
    silent: true,
    ...(isLong && { sampling: 'lttb' }),
  };
}

function isLeftOut({ selection }: LineSpec, id: string): boolean {
  return selection?.of === 'series' && !selection.ids.includes(id);
}
