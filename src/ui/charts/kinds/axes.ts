import type { ChartOption } from './chartOption';
import type { PlotDrawing } from './drawing';
import { axisText, drawValueAxis } from './valueAxis';

/** Grid and axes of a plotted chart, with the very ticks and labels of its layout. */
export function drawAxes({
  layout,
  theme,
}: PlotDrawing): Pick<ChartOption, 'grid' | 'xAxis' | 'yAxis'> {
  const { plot, isAlong } = layout;
  const main = drawMainAxis({ layout, theme });
  const value = drawValueAxis(layout.ticks, layout.tickLabels, theme);
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
      ...axisText(theme),
      interval: (position: number) => labels.has(position),
      formatter: (_: string, position: number) => labels.get(position) ?? '',
    },
  };
}
