import type { LaidOut } from '../layout/layoutChart';
import type { BarSpec, LineSpec } from '../spec/chartSpec';
import type { ChartTheme } from '../theme/chartTheme';
import { drawBars } from './barOption';
import type { ChartOption } from './chartOption';
import { drawDonut } from './donutOption';
import type { PlotDrawing } from './drawing';
import { drawLines } from './lineOption';
import { drawScatter } from './scatterOption';

/** The ECharts options of a chart that has been laid out. */
export function drawChart(chart: LaidOut, theme: ChartTheme): ChartOption {
  switch (chart.kind) {
    case 'plotted':
      return drawPlotted(chart.spec, { layout: chart.layout, theme });
    case 'donut':
      return drawDonut(chart.spec, { layout: chart.layout, theme });
    case 'scatter':
      return drawScatter(chart.spec, { layout: chart.layout, theme });
  }
}

function drawPlotted(spec: LineSpec | BarSpec, drawing: PlotDrawing): ChartOption {
  return spec.kind === 'line' ? drawLines(spec, drawing) : drawBars(spec, drawing);
}
