import { formatDayRange } from '../../format/dates';
import type { FormatSettings } from '../../format/formatSettings';
import { formatFull, type ValueFormat } from '../../format/valueFormat';
import type { PlottedSpec, Positions } from '../spec/chartSpec';
import { namePosition } from '../spec/positions';
import type { Reading } from './readStop';

/** What a tooltip shows of a stretch of positions while it is being chosen; both ends are included. */
export function readStretch(
  spec: PlottedSpec,
  anchor: number,
  head: number,
  settings: FormatSettings,
): Reading {
  const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
  const sum = (values: readonly (number | null)[]) =>
    values.slice(from, to + 1).reduce<number>((total, value) => total + (value ?? 0), 0);
  const series = isAdditive(spec.value) ? spec.series : [];
  return {
    title: nameStretch(spec.positions, from, to, settings),
    rows: series.map(({ id, ink, name, values }) => ({
      id,
      ink,
      label: name,
      text: formatFull(sum(values), spec.value, settings),
    })),
    change: null,
    good: null,
    notes: [],
    hint: 'Enter or release sets the range, Esc drops it',
  };
}

/** Only money and counts make a sum over time. */
export function isAdditive({ kind }: ValueFormat): boolean {
  return kind === 'money' || kind === 'count';
}

function nameStretch(
  positions: Positions,
  from: number,
  to: number,
  settings: FormatSettings,
): string {
  if (positions.kind === 'periods' && positions.grain !== 'month') {
    const last = positions.starts[to] ?? 0;
    const end = positions.grain === 'week' ? last + 6 : last;
    return formatDayRange(positions.starts[from] ?? 0, end, settings);
  }
  return `${namePosition(positions, from, settings)} to ${namePosition(positions, to, settings)}`;
}
