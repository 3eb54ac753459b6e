import type { BarSpec } from '../spec/chartSpec';
import { bandOf } from './mainAxis';
import type { PlotLayout } from './plotLayout';

export const WIDEST_BAR = 48;

/** Width of one bar, in px: seven tenths of the band, more for bins, shared where series stand side by side. */
export function barWidthOf(spec: BarSpec, layout: PlotLayout): number {
  const share = spec.positions.kind === 'bins' ? 0.88 : 0.7;
  const bars = spec.sharing === 'beside' ? Math.max(1, spec.series.length) : 1;
  return Math.max(1, Math.min(WIDEST_BAR, (bandOf(layout) * share) / bars));
}
