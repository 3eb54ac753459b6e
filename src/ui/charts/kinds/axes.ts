import type { ChartOption } from './chartOption';
import type { PlotDrawing } from './drawing';

const AXIS_TEXT = { fontSize: 11, lineHeight: 16 } as const;

/** Grid and axes of a plotted chart, with the very ticks and labels of its layout. */
export function drawAxes({
  layout,
  theme,
}: PlotDrawing): Pick<ChartOption, 'grid' | 'xAxis' | 'yAxis'> {
  const { plot, isAlong } = layout;
  const main = drawMainAxis({ layout, theme });
  const value = drawValueAxis({ layout, theme });
  return {
    grid: { ...plot, outerBoundsMode: 'none' },
    xAxis: isAlong ? value : { ...main, type: 'category' },
    yAxis: isAlong ? { ...main, type: 'category', inverse: true } : value,
  };
}

function drawMainAxis({ layout, theme }: Pick<PlotDrawing, 'layout' | 'theme'>) {
  const { count, isBanded, isAlong } = layout;
  const labels = new Map(layout.labels.map(({ position, text }) => [position, text]));
  return {
    data: Array.from({ length: count }, (_, position) => String(position)),
    boundaryGap: isBanded,
    axisLine: { show: !isAlong, onZero: false, lineStyle: { color: theme.grid } },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: {
      ...AXIS_TEXT,
      color: theme.axis,
      fontFamily: theme.fontFamily,
      interval: (position: number) => labels.has(position),
      formatter: (_: string, position: number) => labels.get(position) ?? '',
    },
  };
}

function drawValueAxis({ layout, theme }: Pick<PlotDrawing, 'layout' | 'theme'>) {
  const { ticks, tickLabels } = layout;
  return {
    type: 'value' as const,
    min: ticks.min,
    max: ticks.max,
    interval: ticks.step,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: theme.grid } },
    axisLabel: {
      ...AXIS_TEXT,
      color: theme.axis,
      fontFamily: theme.fontFamily,
      formatter: (value: number) => tickLabels[Math.round((value - ticks.min) / ticks.step)] ?? '',
    },
  };
}
