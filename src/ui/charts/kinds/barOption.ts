import type { BarSeriesOption } from 'echarts/charts';
import { barWidthOf, WIDEST_BAR } from '../layout/barWidth';
import { bandOf, placePosition } from '../layout/mainAxis';
import { placeValue } from '../layout/placing';
import type { BarSpec, Series, Value } from '../spec/chartSpec';
import { colourOf } from '../theme/chartTheme';
import { drawAxes } from './axes';
import type { ChartOption, Shape } from './chartOption';
import { FADED, PARTIAL, type PlotDrawing } from './drawing';
import { drawFurniture } from './furniture';
import { patternOf } from './patterns';

const RADIUS = 2;

/** A bar chart as ECharts options. */
export function drawBars(spec: BarSpec, drawing: PlotDrawing): ChartOption {
  return {
    ...drawAxes(drawing),
    graphic: { elements: [...drawFurniture(spec, drawing), ...drawEarlier(spec, drawing)] },
    series: spec.series.map((series, rank) => drawSeries(spec, series, rank, drawing)),
  };
}

function drawSeries(
  spec: BarSpec,
  series: Series,
  rank: number,
  drawing: PlotDrawing,
): BarSeriesOption {
  const { theme, layout } = drawing;
  const isStacked = spec.sharing === 'stacked';
  const border = isStacked ? { borderColor: theme.surface, borderWidth: 0.75 } : {};
  const decal = theme.hasPatterns ? { decal: patternOf(rank, theme) } : {};
  return {
    type: 'bar',
    id: series.id,
    silent: true,
    barWidth: barWidthOf(spec, layout),
    barGap: spec.sharing === 'overlaid' ? '-100%' : '10%',
    ...(isStacked && { stack: 'all' }),
    itemStyle: { color: colourOf(theme, series.ink), ...border, ...decal },
    data: series.values.map((value, at) => ({
      value: value ?? '-',
      itemStyle: {
        opacity: opacityOf(spec, series.id, at),
        borderRadius: isStacked ? 0 : radiusOf(spec, value),
      },
    })),
    z: 3 + rank,
  };
}

/** Rounded at the end that shows the value. */
function radiusOf({ direction }: BarSpec, value: Value): number[] {
  const isUp = (value ?? 0) >= 0;
  if (direction === 'up') return isUp ? [RADIUS, RADIUS, 0, 0] : [0, 0, RADIUS, RADIUS];
  return isUp ? [0, RADIUS, RADIUS, 0] : [RADIUS, 0, 0, RADIUS];
}

function opacityOf({ selection, partialFrom }: BarSpec, id: string, at: number): number {
  const key = selection?.of === 'series' ? id : at;
  const chosen = selection === undefined || selection.ids.includes(key) ? 1 : FADED;
  return partialFrom !== undefined && at >= partialFrom ? chosen * PARTIAL : chosen;
}

/** The earlier value of each bar as a thin tick across it: never a second hue. */
function drawEarlier(spec: BarSpec, { layout, theme }: PlotDrawing): Shape[] {
  const half = Math.min(bandOf(layout) * 0.42, WIDEST_BAR * 0.6);
  return (spec.compare?.values ?? []).flatMap((value, position): Shape[] => {
    if (value === null || position >= layout.count) return [];
    const [main, at] = [placePosition(layout, position), placeValue(layout, value)];
    const shape = layout.isAlong
      ? { x1: at, x2: at, y1: main - half, y2: main + half }
      : { x1: main - half, x2: main + half, y1: at, y2: at };
    const style = { stroke: theme.ink, lineWidth: 1.5 };
    return [{ type: 'line', id: `earlier-${position}`, shape, style, silent: true, z: 9 }];
  });
}
