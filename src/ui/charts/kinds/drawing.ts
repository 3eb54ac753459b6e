import type { PlotLayout } from '../layout/plotLayout';
import type { ChartTheme } from '../theme/chartTheme';

/** What a kind's pure function takes besides the spec. */
export interface Drawing<Layout> {
  readonly layout: Layout;
  readonly theme: ChartTheme;
}

export type PlotDrawing = Drawing<PlotLayout>;

/** Marks that a filter has left out. */
export const FADED = 0.35;
/** Marks of a period that is not over. */
export const PARTIAL = 0.45;
