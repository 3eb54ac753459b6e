import { describeChange } from '../../format/change';
import { formatDayRange, formatMonth } from '../../format/dates';
import type { FormatSettings } from '../../format/formatSettings';
import { formatCount } from '../../format/numbers';
import { formatRate } from '../../format/percent';
import { formatFull } from '../../format/valueFormat';
import { isStacked } from '../layout/valueRange';
import type { ChartSpec, DonutSpec, PlottedSpec, ScatterSpec, Value } from '../spec/chartSpec';
import { countPositions, namePosition } from '../spec/positions';
import { totalAt } from './readStop';
import { isAdditive } from './readStretch';

/** A chart in one sentence, for those who do not see it: its range, highest, lowest and change. */
export function summarise(spec: ChartSpec, settings: FormatSettings): string {
  switch (spec.kind) {
    case 'line':
    case 'bar':
      return summarisePlotted(spec, settings);
    case 'donut':
      return summariseDonut(spec, settings);
    case 'scatter':
      return summariseScatter(spec, settings);
  }
}

function summarisePlotted(spec: PlottedSpec, settings: FormatSettings): string {
  const range = nameRange(spec, settings);
  const subject = range === null ? spec.title : `${spec.title}, ${range}`;
  const extremes = findExtremes(spec);
  if (extremes === null) return `${subject}: no data.`;
  const { highest, lowest } = extremes;
  const facts = [
    ...(spec.series.length > 1 ? [`${spec.series.length} series`] : []),
    `highest ${nameExtreme(spec, highest, settings)}`,
    ...(lowest === highest ? [] : [`lowest ${nameExtreme(spec, lowest, settings)}`]),
    ...nameChange(spec, settings),
  ];
  return `${subject}: ${facts.join(', ')}.`;
}

function nameRange({ positions }: PlottedSpec, settings: FormatSettings): string | null {
  if (positions.kind !== 'periods') return null;
  const { starts, grain } = positions;
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (grain === 'month') return `${formatMonth(first, settings)} to ${formatMonth(last, settings)}`;
  return formatDayRange(first, grain === 'week' ? last + 6 : last, settings);
}

interface Extreme {
  readonly at: number;
  readonly value: number;
  /** The series whose value it is; null for the sum of stacked ones, or the only one. */
  readonly series: string | null;
}

/** Over whole positions only; of each series by itself, unless they are stacked. */
function findExtremes(spec: PlottedSpec): { highest: Extreme; lowest: Extreme } | null {
  const [first, ...others] = listMarks(spec);
  if (first === undefined) return null;
  return {
    highest: others.reduce((best, next) => (next.value > best.value ? next : best), first),
    lowest: others.reduce((best, next) => (next.value < best.value ? next : best), first),
  };
}

function listMarks(spec: PlottedSpec): Extreme[] {
  const places = wholePositions(spec);
  if (isAddedUp(spec)) {
    return places.flatMap((at) => {
      const value = totalAt(spec, at);
      return value === null ? [] : [{ at, value, series: null }];
    });
  }
  return spec.series.flatMap(({ name, values }) =>
    places.flatMap((at) => {
      const value = values[at] ?? null;
      return value === null ? [] : [{ at, value, series: name }];
    }),
  );
}

function nameExtreme(
  spec: PlottedSpec,
  { at, value, series }: Extreme,
  settings: FormatSettings,
): string {
  const amount = formatFull(value, spec.value, settings);
  const place = `${PREPOSITIONS[spec.positions.kind]} ${namePosition(spec.positions, at, settings)}`;
  return series === null ? `${amount} ${place}` : `${amount} ${place} (${series})`;
}

const PREPOSITIONS = { periods: 'on', names: 'for', bins: 'from' } as const;

/** Whether the series of a position make one sum. */
function isAddedUp(spec: PlottedSpec): boolean {
  return spec.series.length === 1 || isStacked(spec);
}

/** What is partial is left out, unless there is nothing else. */
function wholePositions(spec: PlottedSpec): number[] {
  const count = countPositions(spec.positions);
  const end = spec.partialFrom === undefined || spec.partialFrom === 0 ? count : spec.partialFrom;
  return Array.from({ length: Math.min(count, end) }, (_, at) => at);
}

/** Only what can be added up has a change over the whole range. */
function nameChange(spec: PlottedSpec, settings: FormatSettings): string[] {
  const { compare } = spec;
  if (compare === undefined || !isAdditive(spec.value) || !isAddedUp(spec)) return [];
  const places = wholePositions(spec);
  const now = sumPresent(places.map((at) => totalAt(spec, at)));
  const before = sumPresent(places.map((at) => compare.values[at] ?? null));
  const change = describeChange(now, before, 'percent', settings);
  if (change.kind !== 'moved') return [];
  return [`${change.direction} ${change.text} on ${compare.name.toLowerCase()}`];
}

function sumPresent(values: readonly Value[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function summariseDonut(spec: DonutSpec, settings: FormatSettings): string {
  const total = spec.parts.reduce((sum, { value }) => sum + value, 0);
  if (total === 0) return `${spec.title}: no data.`;
  const parts = [...spec.parts]
    .sort((a, b) => b.value - a.value)
    .map(({ name, value }) => `${name} ${formatRate(value / total, settings)}`);
  return `${spec.title}: ${formatFull(total, spec.value, settings)} ${spec.unit}, ${parts.join(', ')}.`;
}

function summariseScatter(spec: ScatterSpec, settings: FormatSettings): string {
  if (spec.points.length === 0) return `${spec.title}: no data.`;
  const span = (name: string, values: readonly number[], { value }: ScatterSpec['x']) => {
    const low = values.reduce((least, next) => Math.min(least, next), Number.POSITIVE_INFINITY);
    const high = values.reduce((most, next) => Math.max(most, next), Number.NEGATIVE_INFINITY);
    return `${name} from ${formatFull(low, value, settings)} to ${formatFull(high, value, settings)}`;
  };
  const xs = span(
    spec.x.name,
    spec.points.map(({ x }) => x),
    spec.x,
  );
  const ys = span(
    spec.y.name,
    spec.points.map(({ y }) => y),
    spec.y,
  );
  return `${spec.title}: ${formatCount(spec.points.length, settings)} points, ${xs}, ${ys}.`;
}
