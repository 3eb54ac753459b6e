import { rangeOf } from '../layout/valueRange';
import type { ChartSpec, Positions } from '../spec/chartSpec';

/** What a reader chose on a chart. */
export interface ChartPick {
  /** The place of the position, part or point. */
  readonly stop: number;
  /** The id of the name, part or point; null for periods and bins, which are known by their place. */
  readonly id: string | null;
  /** The series of the mark, where a position has several. */
  readonly series: string | null;
  /** With Shift: to be added to what is chosen already. */
  readonly adds: boolean;
}

export function describePick(
  spec: ChartSpec,
  { stop, mark, adds }: { readonly stop: number; readonly mark: number; readonly adds: boolean },
): ChartPick {
  switch (spec.kind) {
    case 'line':
    case 'bar': {
      const series = spec.series.length > 1 ? (spec.series[mark]?.id ?? null) : null;
      return { stop, id: idOfPosition(spec.positions, stop), series, adds };
    }
    case 'donut':
      return { stop, id: spec.parts[stop]?.id ?? null, series: null, adds };
    case 'scatter':
      return { stop, id: spec.points[stop]?.id ?? null, series: null, adds };
  }
}

function idOfPosition(positions: Positions, at: number): string | null {
  return positions.kind === 'names' ? (positions.ids[at] ?? null) : null;
}

/** Whether a chart has nothing to draw. */
export function isEmpty(spec: ChartSpec): boolean {
  switch (spec.kind) {
    case 'line':
    case 'bar':
      return rangeOf(spec) === null;
    case 'donut':
      return spec.parts.every(({ value }) => value <= 0);
    case 'scatter':
      return spec.points.length === 0;
  }
}
