import type { Positions } from '../spec/chartSpec';
import { countPositions } from '../spec/positions';

/** A label under the main axis. */
export interface AxisLabel {
  readonly position: number;
  readonly text: string;
}

/** Blank between two labels, in px: an axis is read at a glance, not along it. */
const LABEL_GAP = 40;

/** Steps that keep labels at like places of the calendar; by grain. */
const PERIOD_STEPS = {
  day: [1, 2, 7, 14, 28, 56, 91, 182, 364],
  week: [1, 2, 3, 4, 8, 13, 26, 52],
  month: [1, 2, 3, 6, 12, 24, 60],
} as const;
const BIN_STEPS = [1, 2, 5, 10, 20, 50] as const;

/** Labels measured to know how wide they are: dates and numbers differ little. */
const SAMPLES = 60;

/**
 * The labels that fit beside each other, never turned: every nth for periods and bins, each one for names, which the
 * caller cuts instead of leaving any out.
 */
export function chooseLabels(
  positions: Positions,
  labelAt: (position: number) => string,
  axisPx: number,
  measure: (text: string) => number,
): AxisLabel[] {
  const count = countPositions(positions);
  const sampled = Math.max(1, Math.floor(count / SAMPLES));
  const widest = everyNth(count, sampled).reduce(
    (most, at) => Math.max(most, measure(labelAt(at))),
    0,
  );
  const room = Math.max(1, Math.floor(axisPx / (widest + LABEL_GAP)));
  const step = chooseStep(positions, count, room);
  return everyNth(count, step).map((position) => ({ position, text: labelAt(position) }));
}

function everyNth(count: number, step: number): number[] {
  return Array.from({ length: Math.ceil(count / step) }, (_, at) => at * step);
}

function chooseStep(positions: Positions, count: number, room: number): number {
  if (positions.kind === 'names') return 1;
  const steps: readonly number[] =
    positions.kind === 'bins' ? BIN_STEPS : PERIOD_STEPS[positions.grain];
  return steps.find((step) => count / step <= room) ?? Math.ceil(count / room);
}
