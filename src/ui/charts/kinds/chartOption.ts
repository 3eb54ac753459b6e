import type {
  BarSeriesOption,
  LineSeriesOption,
  PieSeriesOption,
  ScatterSeriesOption,
} from 'echarts/charts';
import type { GraphicComponentOption, GridComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

/** The options that our kinds of charts use. */
export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | PieSeriesOption
  | ScatterSeriesOption
  | GridComponentOption
  | GraphicComponentOption
>;

/** A shape at a fixed place of the chart. */
export type Shape = Record<string, unknown> & {
  readonly type: 'rect' | 'line' | 'text' | 'polygon';
};
