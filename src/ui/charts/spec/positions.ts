import { formatPeriodLong, formatPeriodShort } from '../../format/dates';
import type { FormatSettings } from '../../format/formatSettings';
import { formatFull, formatTicks } from '../../format/valueFormat';
import type { Positions } from './chartSpec';

export function countPositions(positions: Positions): number {
  switch (positions.kind) {
    case 'periods':
      return positions.starts.length;
    case 'names':
      return positions.names.length;
    case 'bins':
      return Math.max(0, positions.edges.length - 1);
  }
}

/** Gives the label of a position under the axis: `1 Apr`, a name, the lower edge of a bin. */
export function makeLabeller(
  positions: Positions,
  settings: FormatSettings,
): (at: number) => string {
  switch (positions.kind) {
    case 'periods':
      return labelPeriods(positions, settings);
    case 'names':
      return (at) => positions.names[at] ?? '';
    case 'bins': {
      const labels = labelBins(positions, settings);
      return (at) => labels[at] ?? '';
    }
  }
}

/** One position in full, for tooltips and speech: `Sun, 17 May 2026`, a name, `$100 to $200`. */
export function namePosition(positions: Positions, at: number, settings: FormatSettings): string {
  switch (positions.kind) {
    case 'periods':
      return formatPeriodLong(positions.starts[at] ?? 0, positions.grain, settings);
    case 'names':
      return positions.names[at] ?? '';
    case 'bins':
      return nameBin(positions, at, settings);
  }
}

/** Over more than a year a day says little without its year: then the months are named. */
const NAMES_MONTHS_FROM = 370;

function labelPeriods(
  { starts, grain }: Extract<Positions, { kind: 'periods' }>,
  settings: FormatSettings,
): (at: number) => string {
  const isLong = (starts.at(-1) ?? 0) - (starts[0] ?? 0) > NAMES_MONTHS_FROM;
  return (at) => formatPeriodShort(starts[at] ?? 0, isLong ? 'month' : grain, settings);
}

type Bins = Extract<Positions, { kind: 'bins' }>;

function labelBins({ edges, value, isOpen }: Bins, settings: FormatSettings): string[] {
  const labels = formatTicks(edges.slice(0, -1), value, settings);
  return labels.map((label, at) => (isOpen && at === labels.length - 1 ? `${label}+` : label));
}

function nameBin({ edges, value, isOpen }: Bins, at: number, settings: FormatSettings): string {
  const edge = (index: number) => formatFull(edges[index] ?? 0, value, settings);
  const isLast = at === edges.length - 2;
  return isOpen && isLast ? `${edge(at)} and more` : `${edge(at)} to ${edge(at + 1)}`;
}
