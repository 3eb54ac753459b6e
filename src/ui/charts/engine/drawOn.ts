import type { EChartsType } from 'echarts/core';
import type { ChartOption } from '../kinds/chartOption';

/** How a drawing comes onto the canvas: at once, or with the marks moving to their new values. */
export type Motion = 'still' | 'moving';

const MOVE_MS = 150;

/** Draws over what was there: series are matched by id, so that a bar moves to its new value; all else is replaced. */
export function drawOn(chart: EChartsType, option: ChartOption, motion: Motion): void {
  chart.setOption(
    {
      ...option,
      animation: motion === 'moving',
      animationDuration: 0,
      animationDurationUpdate: MOVE_MS,
      animationEasingUpdate: 'cubicOut',
    },
    { replaceMerge: ['series', 'graphic', 'xAxis', 'yAxis', 'grid'] },
  );
}
