import type { ScatterLayout } from '../layout/scatterLayout';
import type { Ticks } from '../layout/ticks';
import type { Guide, ScatterPoint, ScatterSpec } from '../spec/chartSpec';
import { type ChartTheme, colourOf } from '../theme/chartTheme';
import type { ChartOption, Shape } from './chartOption';
import { type Drawing, FADED } from './drawing';
import { drawValueAxis } from './valueAxis';
import { writeWords } from './words';

/** Points lie over each other: each lets the ones below shine through. */
const POINT_OPACITY = 0.7;

/** A scatter chart as ECharts options. */
export function drawScatter(spec: ScatterSpec, drawing: Drawing<ScatterLayout>): ChartOption {
  const { layout, theme } = drawing;
  return {
    grid: { ...layout.plot, outerBoundsMode: 'none' },
    xAxis: drawValueAxis(layout.xTicks, layout.xLabels, theme),
    yAxis: drawValueAxis(layout.yTicks, layout.yLabels, theme),
    graphic: { elements: [...drawGuides(spec, drawing), ...drawNames(spec, drawing)] },
    series: [
      {
        type: 'scatter',
        id: 'points',
        silent: true,
        data: spec.points.map((point, at) => ({
          id: point.id,
          value: [point.x, point.y],
          symbolSize: (layout.dots[at]?.radius ?? 0) * 2,
          itemStyle: {
            color: colourOf(theme, point.ink),
            borderColor: theme.surface,
            borderWidth: 0.75,
            opacity: opacityOf(spec, point),
          },
        })),
      },
    ],
  };
}

function opacityOf({ selection }: ScatterSpec, { id }: ScatterPoint): number {
  return selection === undefined || selection.ids.includes(id) ? POINT_OPACITY : FADED * 0.5;
}

function drawGuides(spec: ScatterSpec, { layout, theme }: Drawing<ScatterLayout>): Shape[] {
  const { plot, xTicks, yTicks } = layout;
  const share = (at: number, { min, max }: Ticks) => (at - min) / (max - min);
  const lines = [
    ...(spec.xGuides ?? []).map((guide) => {
      const x = plot.left + share(guide.at, xTicks) * plot.width;
      return { guide, x1: x, x2: x, y1: plot.top, y2: plot.top + plot.height, isUpright: true };
    }),
    ...(spec.yGuides ?? []).map((guide) => {
      const y = plot.top + (1 - share(guide.at, yTicks)) * plot.height;
      return { guide, x1: plot.left, x2: plot.left + plot.width, y1: y, y2: y, isUpright: false };
    }),
  ];
  return lines.flatMap(({ guide, isUpright, ...shape }) => [
    {
      type: 'line',
      id: `guide-${guide.label}`,
      shape,
      style: { stroke: theme.axis, lineWidth: 1, lineDash: [3, 3] },
      silent: true,
      z: 1,
    } satisfies Shape,
    nameGuide(guide, isUpright ? shape.x1 : shape.x2, shape.y1 - 4, isUpright, theme),
  ]);
}

function nameGuide(
  { label }: Guide,
  x: number,
  y: number,
  isUpright: boolean,
  theme: ChartTheme,
): Shape {
  const align = isUpright ? 'center' : 'right';
  const place = { x, y, align, baseline: 'bottom' } as const;
  return writeWords(
    { id: `guide-name-${label}`, text: label, ...place, colour: theme.axis },
    theme,
  );
}

function drawNames(
  { points, labelled = [] }: ScatterSpec,
  { layout, theme }: Drawing<ScatterLayout>,
): Shape[] {
  const middle = layout.plot.left + layout.plot.width / 2;
  return points.flatMap((point, at): Shape[] => {
    const dot = layout.dots[at];
    if (dot === undefined || !labelled.includes(point.id)) return [];
    const isLeft = dot.x > middle;
    const offset = dot.radius + 4;
    const x = isLeft ? dot.x - offset : dot.x + offset;
    const align = isLeft ? 'right' : 'left';
    const place = { x, y: dot.y, align, baseline: 'middle' } as const;
    return [
      writeWords({ id: `name-${point.id}`, text: point.name, ...place, colour: theme.ink }, theme),
    ];
  });
}
