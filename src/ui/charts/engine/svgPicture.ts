import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartOption } from '../kinds/chartOption';
import type { Size } from '../layout/plotLayout';

use([SVGRenderer]);

/** The chart as the text of an SVG file, on `background`. */
export function renderSvg(option: ChartOption, size: Size, background: string): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  chart.setOption({ ...option, animation: false, backgroundColor: background });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
