import type { LaidOut } from '../layout/layoutChart';
import { placePosition, stretchOf } from '../layout/mainAxis';
import { boxOfMark } from '../layout/marks';
import { type ChartFocus, spanOf } from '../reading/interaction';
import type { PlottedSpec } from '../spec/chartSpec';
import { cssColourOf } from '../theme/chartTheme';
import styles from './Chart.module.css';

interface ChartOverlayProps {
  readonly chart: LaidOut;
  readonly focus: ChartFocus;
  /** Outlines the mark for the keyboard, beyond what pointing shows. */
  readonly isByKey: boolean;
}

/** What follows pointer and keyboard, over the canvas: drawn in SVG, so that moving draws no chart anew. */
export function ChartOverlay({ chart, focus, isByKey }: ChartOverlayProps) {
  if (focus.stop === null) return null;
  return (
    <svg className={styles.overlay} aria-hidden="true">
      <Brush chart={chart} focus={focus} />
      {chart.kind === 'plotted' && <Crosshair chart={chart} stop={focus.stop} />}
      {(isByKey || !isLine(chart)) && <Outline chart={chart} stop={focus.stop} mark={focus.mark} />}
    </svg>
  );
}

function Brush({ chart, focus }: Pick<ChartOverlayProps, 'chart' | 'focus'>) {
  if (focus.brush === null || chart.kind !== 'plotted') return null;
  const { plot, isAlong } = chart.layout;
  const { from, to } = spanOf(focus.brush);
  const [start, end] = stretchOf(chart.layout, from, to);
  return isAlong ? (
    <rect
      className={styles.brush}
      x={plot.left}
      y={start}
      width={plot.width}
      height={end - start}
    />
  ) : (
    <rect
      className={styles.brush}
      x={start}
      y={plot.top}
      width={end - start}
      height={plot.height}
    />
  );
}

type Plotted = Extract<LaidOut, { kind: 'plotted' }>;

/** A line down to the axis and a dot on each line; bars have their outline instead. */
function Crosshair({ chart, stop }: { chart: Plotted; stop: number }) {
  const { spec, layout } = chart;
  if (spec.kind !== 'line') return null;
  const x = placePosition(layout, stop);
  const { top, height } = layout.plot;
  return (
    <>
      <line className={styles.crosshair} x1={x} x2={x} y1={top} y2={top + height} />
      {spec.series.map(({ id, ink }, mark) => {
        const box = boxOfMark(chart, stop, mark);
        if (box === null) return null;
        const [cx, cy] = [box.left + box.width / 2, box.top + box.height / 2];
        return (
          <circle
            key={id}
            className={styles.dot}
            cx={cx}
            cy={cy}
            r={4.5}
            style={{ fill: cssColourOf(ink) }}
          />
        );
      })}
    </>
  );
}

function Outline({ chart, stop, mark }: { chart: LaidOut; stop: number; mark: number }) {
  if (chart.kind === 'donut') return <Arc chart={chart} part={stop} />;
  const box = boxOfMark(chart, stop, mark);
  if (box === null) return null;
  const isRound = chart.kind === 'scatter' || isLine(chart);
  const margin = 2;
  return (
    <rect
      className={styles.outline}
      x={box.left - margin}
      y={box.top - margin}
      width={box.width + 2 * margin}
      height={box.height + 2 * margin}
      rx={isRound ? (box.width + 2 * margin) / 2 : 3}
    />
  );
}

function Arc({ chart, part }: { chart: Extract<LaidOut, { kind: 'donut' }>; part: number }) {
  const { x, y, inner, outer, turns } = chart.layout;
  const [from, to] = turns[part] ?? [0, 0];
  // A whole circle has no arc of its own: its two ends are one point.
  const end = Math.min(to, from + 0.9999);
  const point = (turn: number, radius: number) =>
    `${x + radius * Math.sin(turn * 2 * Math.PI)} ${y - radius * Math.cos(turn * 2 * Math.PI)}`;
  const isLarge = end - from > 0.5 ? 1 : 0;
  const path = [
    `M ${point(from, outer)}`,
    `A ${outer} ${outer} 0 ${isLarge} 1 ${point(end, outer)}`,
    `L ${point(end, inner)}`,
    `A ${inner} ${inner} 0 ${isLarge} 0 ${point(from, inner)} Z`,
  ].join(' ');
  return <path className={styles.outline} d={path} />;
}

function isLine(chart: LaidOut): boolean {
  return chart.kind === 'plotted' && isLineSpec(chart.spec);
}

function isLineSpec(spec: PlottedSpec): boolean {
  return spec.kind === 'line';
}
