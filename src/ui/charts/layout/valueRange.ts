import type { PlottedSpec, Value } from '../spec/chartSpec';

interface ValueRange {
  readonly low: number;
  readonly high: number;
}

/** The range that the value axis must show; null when there is not one value. Bars and areas stand on 0. */
export function rangeOf(spec: PlottedSpec): ValueRange | null {
  const rows = isStacked(spec) ? stackSums(spec) : spec.series.map(({ values }) => values);
  const guides = spec.guides?.map(({ at }) => at) ?? [];
  const values = [...rows, spec.compare?.values ?? [], guides].flat().filter(isPresent);
  if (values.length === 0) return null;
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  if (!standsOnZero(spec) && low > 0 && (high - low) * 2 < high) return { low, high };
  return { low: Math.min(0, low), high: Math.max(0, high) };
}

export function isStacked(spec: PlottedSpec): boolean {
  return spec.kind === 'line' ? spec.fill === 'stacked' : spec.sharing === 'stacked';
}

function standsOnZero(spec: PlottedSpec): boolean {
  return spec.kind === 'bar' || spec.fill !== 'none';
}

/** At each position the sum of what is above 0 and the sum of what is below. */
function stackSums({ series }: PlottedSpec): Value[][] {
  const length = series.reduce((most, { values }) => Math.max(most, values.length), 0);
  const sum = (at: number, sign: 1 | -1) =>
    series.reduce((total, { values }) => {
      const value = values[at] ?? 0;
      return value * sign > 0 ? total + value : total;
    }, 0);
  const places = Array.from({ length }, (_, at) => at);
  return series.length === 0
    ? []
    : [places.map((at) => sum(at, 1)), places.map((at) => sum(at, -1))];
}

function isPresent(value: Value): value is number {
  return value !== null && Number.isFinite(value);
}
