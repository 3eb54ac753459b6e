import type { Ticks } from '../layout/ticks';
import type { ChartTheme } from '../theme/chartTheme';

/** The text of all axes. */
export function axisText(theme: ChartTheme) {
  return { fontSize: 11, lineHeight: 16, color: theme.axis, fontFamily: theme.fontFamily };
}

/** An axis of values with the very ticks and labels of a layout. */
export function drawValueAxis(ticks: Ticks, labels: readonly string[], theme: ChartTheme) {
  return {
    type: 'value' as const,
    min: ticks.min,
    max: ticks.max,
    interval: ticks.step,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: theme.grid } },
    axisLabel: {
      ...axisText(theme),
      formatter: (value: number) => labels[Math.round((value - ticks.min) / ticks.step)] ?? '',
    },
  };
}
