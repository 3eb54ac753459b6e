/** Where an axis has its lines. */
export interface Ticks {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly values: readonly number[];
}

const STEPS = [1, 1.5, 2, 2.5, 3, 5, 10] as const;
const MOST_GAPS = 4;
const FEWEST_GAPS = 3;

/**
 * Four or five round ticks around `low`…`high`, with as little blank beyond them as round steps allow. An empty range
 * is widened by one upwards.
 */
export function chooseTicks(low: number, high: number, wholeOnly = false): Ticks {
  const top = high > low ? high : low + 1;
  const candidates = stepsFor(top - low, wholeOnly).map((step) => spread(low, top, step));
  const fitting = candidates.filter(({ values }) => values.length - 1 <= MOST_GAPS);
  const [first = spread(low, top, top - low), ...others] = fitting;
  return others.reduce((best, ticks) => (blank(ticks, best, low, top) ? ticks : best), first);
}

/** Whether `ticks` wastes less of the axis than `best` and still has enough lines. */
function blank(ticks: Ticks, best: Ticks, low: number, high: number): boolean {
  if (ticks.values.length - 1 < FEWEST_GAPS) return false;
  const waste = ({ min, max }: Ticks) => (max - min) / (high - low);
  return waste(ticks) < waste(best) - 1e-9;
}

function stepsFor(range: number, wholeOnly: boolean): number[] {
  const power = 10 ** Math.floor(Math.log10(range / MOST_GAPS));
  const steps = [...STEPS, 15, 20, 25, 30].map((step) => step * power);
  return wholeOnly ? steps.map((step) => Math.max(1, Math.round(step))) : steps;
}

function spread(low: number, high: number, step: number): Ticks {
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const values = Array.from({ length: last - first + 1 }, (_, at) => clean((first + at) * step));
  return { min: clean(first * step), max: clean(last * step), step, values };
}

/** Without the noise of doubles: 0.30000000000000004 is 0.3. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
