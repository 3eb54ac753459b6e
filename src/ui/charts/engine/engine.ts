import { BarChart, LineChart, PieChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridSimpleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { ChartOption } from '../kinds/chartOption';
import type { Size } from '../layout/plotLayout';
import { drawOn, type Motion } from './drawOn';

// Only what our kinds draw with. Tooltips, brushes and legends are HTML of our own, which the page's style policy allows
// and screen readers can read.
use([
  CanvasRenderer,
  GridSimpleComponent,
  GraphicComponent,
  LineChart,
  BarChart,
  PieChart,
  ScatterChart,
]);

/** A canvas with a chart on it. */
export interface Canvas {
  readonly draw: (option: ChartOption, motion: Motion) => void;
  readonly resize: (size: Size) => void;
  /** The picture as a PNG data URL, `scale` px to a CSS px, on `background`. */
  readonly toPng: (scale: number, background: string) => string;
  readonly dispose: () => void;
}

/** The chart as the text of an SVG file; what that takes is loaded for the first one. */
export async function drawSvg(
  option: ChartOption,
  size: Size,
  background: string,
): Promise<string> {
  const { renderSvg } = await import('./svgPicture');
  return renderSvg(option, size, background);
}

export function openCanvas(element: HTMLElement): Canvas {
  const chart = init(element, null, { renderer: 'canvas' });
  return {
    draw: (option, motion) => drawOn(chart, option, motion),
    resize: (next) => chart.resize({ ...next, animation: { duration: 0 } }),
    toPng: (scale, background) =>
      chart.getDataURL({ type: 'png', pixelRatio: scale, backgroundColor: background }),
    dispose: () => chart.dispose(),
  };
}
