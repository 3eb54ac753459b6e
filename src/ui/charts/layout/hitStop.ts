import type { LaidOut } from './layoutChart';
import { positionAt } from './mainAxis';
import { markAt } from './marks';
import { partAt } from './roundLayout';
import { dotAt } from './scatterLayout';

/** The stop and the mark at a place of the chart, in px; null beside all. */
export function hitStop(
  chart: LaidOut,
  x: number,
  y: number,
): { readonly stop: number; readonly mark: number } | null {
  switch (chart.kind) {
    case 'plotted': {
      const stop = positionAt(chart.layout, x, y);
      return stop === null ? null : { stop, mark: markAt(chart.spec, chart.layout, stop, x, y) };
    }
    case 'donut': {
      const stop = partAt(chart.layout, x, y);
      return stop === null ? null : { stop, mark: 0 };
    }
    case 'scatter': {
      const stop = dotAt(chart.layout, x, y);
      return stop === null ? null : { stop, mark: 0 };
    }
  }
}
