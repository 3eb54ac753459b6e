import { placePosition, stretchOf } from '../layout/mainAxis';
import { placeValue } from '../layout/placing';
import type { PlotLayout } from '../layout/plotLayout';
import type { PlottedSpec } from '../spec/chartSpec';
import type { ChartTheme } from '../theme/chartTheme';
import type { Shape } from './chartOption';
import type { PlotDrawing } from './drawing';
import { writeWords } from './words';

const BELOW_MARKS = 1;
const ABOVE_MARKS = 10;

/** What stands around the marks: the partial period, flags, anomalies, guides. In px, by the layout. */
export function drawFurniture(spec: PlottedSpec, { layout, theme }: PlotDrawing): Shape[] {
  const mainGuides = spec.kind === 'bar' ? (spec.mainGuides ?? []) : [];
  return [
    ...drawPartial(spec, layout, theme),
    ...(spec.annotations ?? []).flatMap(({ name, from, to }) =>
      drawFlag(name, stretchOf(layout, from, to), layout, theme),
    ),
    ...(spec.guides ?? []).flatMap(({ at, label }) => drawGuide(at, label, layout, theme)),
    ...mainGuides.flatMap(({ at, label }) => drawMainGuide(at, label, layout, theme)),
    ...drawAnomalies(spec, layout, theme),
  ];
}

function drawPartial(spec: PlottedSpec, layout: PlotLayout, theme: ChartTheme): Shape[] {
  if (spec.partialFrom === undefined || spec.partialFrom >= layout.count) return [];
  const [start, end] = stretchOf(layout, spec.partialFrom, layout.count - 1);
  const { plot, isAlong } = layout;
  const shape = isAlong
    ? { x: plot.left, y: start, width: plot.width, height: end - start }
    : { x: start, y: plot.top, width: end - start, height: plot.height };
  const band: Shape = fill('partial', shape, theme.partial, BELOW_MARKS);
  if (isAlong) return [band];
  return [band, above('partial-label', 'partial', end, plot.top, 'right', theme.axis, theme)];
}

function drawFlag(
  name: string,
  [start, end]: readonly [number, number],
  { plot }: PlotLayout,
  theme: ChartTheme,
): Shape[] {
  const shape = { x: start, y: plot.top, width: end - start, height: plot.height };
  return [
    fill(`flag-${name}`, shape, theme.brush, BELOW_MARKS),
    above(`flag-name-${name}`, name, (start + end) / 2, plot.top, 'center', theme.ink, theme),
  ];
}

function drawGuide(at: number, label: string, layout: PlotLayout, theme: ChartTheme): Shape[] {
  const { plot } = layout;
  const y = placeValue(layout, at);
  const line = { x1: plot.left, y1: y, x2: plot.left + plot.width, y2: y };
  return [
    dashed(`guide-${label}`, line, theme),
    above(`guide-name-${label}`, label, plot.left + plot.width, y, 'right', theme.axis, theme),
  ];
}

function drawMainGuide(at: number, label: string, layout: PlotLayout, theme: ChartTheme): Shape[] {
  const { plot } = layout;
  const x = placePosition(layout, at);
  return [
    dashed(`guide-${label}`, { x1: x, y1: plot.top, x2: x, y2: plot.top + plot.height }, theme),
    above(`guide-name-${label}`, label, x, plot.top, 'center', theme.ink, theme),
  ];
}

/** Diamonds, because an anomaly must not be told by colour alone. */
function drawAnomalies(spec: PlottedSpec, layout: PlotLayout, theme: ChartTheme): Shape[] {
  return (spec.anomalies ?? []).flatMap(({ position, label }) => {
    const value = spec.series[0]?.values[position] ?? null;
    if (value === null) return [];
    const [x, y] = [placePosition(layout, position), placeValue(layout, value)];
    const points = [
      [x, y - 5],
      [x + 5, y],
      [x, y + 5],
      [x - 5, y],
    ];
    return [
      {
        type: 'polygon',
        id: `anomaly-${position}`,
        shape: { points },
        style: { fill: theme.statuses.warn, stroke: theme.surface, lineWidth: 1 },
        silent: true,
        z: ABOVE_MARKS,
      } satisfies Shape,
      above(`anomaly-name-${position}`, label, x, y + 24, 'center', theme.warn, theme),
    ];
  });
}

function fill(id: string, shape: object, colour: string, z: number): Shape {
  return { type: 'rect', id, shape, style: { fill: colour }, silent: true, z };
}

function dashed(id: string, shape: object, theme: ChartTheme): Shape {
  const style = { stroke: theme.axis, lineWidth: 1, lineDash: [3, 3] };
  return { type: 'line', id, shape, style, silent: true, z: ABOVE_MARKS };
}

/** Words that end 4 px above `y`. */
function above(
  id: string,
  text: string,
  x: number,
  y: number,
  align: 'center' | 'right',
  colour: string,
  theme: ChartTheme,
): Shape {
  return writeWords({ id, text, x, y: y - 4, align, baseline: 'bottom', colour }, theme);
}
