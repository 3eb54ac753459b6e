import type { RoundLayout } from '../layout/roundLayout';
import type { DonutSpec } from '../spec/chartSpec';
import { colourOf } from '../theme/chartTheme';
import type { ChartOption } from './chartOption';
import { type Drawing, FADED } from './drawing';
import { patternOf } from './patterns';

/** A donut as ECharts options; its middle is written in HTML above it. */
export function drawDonut(spec: DonutSpec, { layout, theme }: Drawing<RoundLayout>): ChartOption {
  const { x, y, inner, outer } = layout;
  return {
    graphic: { elements: [] },
    series: [
      {
        type: 'pie',
        id: 'parts',
        silent: true,
        center: [x, y],
        radius: [inner, outer],
        label: { show: false },
        labelLine: { show: false },
        itemStyle: { borderColor: theme.surface, borderWidth: 1.5 },
        data: spec.parts.map(({ id, name, value, ink }, rank) => ({
          id,
          name,
          value: Math.max(0, value),
          itemStyle: {
            color: colourOf(theme, ink),
            opacity: spec.selection === undefined || spec.selection.ids.includes(id) ? 1 : FADED,
            ...(theme.hasPatterns && { decal: patternOf(rank, theme) }),
          },
        })),
      },
    ],
  };
}
