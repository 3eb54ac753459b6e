import type { FormatSettings } from '../../format/formatSettings';
import type { ChartSpec, DonutSpec, PlottedSpec, ScatterSpec } from '../spec/chartSpec';
import { layoutPlot, type MeasureLabel, type PlotLayout, type Size } from './plotLayout';
import { layoutDonut, type RoundLayout } from './roundLayout';
import { layoutScatter, type ScatterLayout } from './scatterLayout';

/** A spec with the places of its marks: what drawing, pointer and keyboard share. A new kind of chart begins with a new line here. */
export type LaidOut =
  | { readonly kind: 'plotted'; readonly spec: PlottedSpec; readonly layout: PlotLayout }
  | { readonly kind: 'donut'; readonly spec: DonutSpec; readonly layout: RoundLayout }
  | { readonly kind: 'scatter'; readonly spec: ScatterSpec; readonly layout: ScatterLayout };

export function layoutChart(
  spec: ChartSpec,
  size: Size,
  settings: FormatSettings,
  measure: MeasureLabel,
): LaidOut {
  switch (spec.kind) {
    case 'line':
    case 'bar':
      return { kind: 'plotted', spec, layout: layoutPlot(spec, size, settings, measure) };
    case 'donut':
      return { kind: 'donut', spec, layout: layoutDonut(spec, size) };
    case 'scatter':
      return { kind: 'scatter', spec, layout: layoutScatter(spec, size, settings, measure) };
  }
}
