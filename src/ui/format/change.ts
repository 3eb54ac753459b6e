import { type Amount, amountToNumber } from './amount';
import type { FormatSettings } from './formatSettings';
import { formatFixed } from './numbers';
import { formatPoints, formatRate } from './percent';

/** `percent`: relative to the earlier value · `points`: between two rates · `days`: between two counts of days. */
export type ChangeMeasure = 'percent' | 'points' | 'days';

export type Change =
  | { readonly kind: 'moved'; readonly direction: 'up' | 'down'; readonly text: string }
  | { readonly kind: 'none'; readonly text: 'no change' }
  | { readonly kind: 'new'; readonly text: 'new' }
  | { readonly kind: 'unknown'; readonly text: '–' };

/** Changes smaller than this, in percent, points or days, are none: the shown decimal would be 0.0. */
const SMALLEST = 0.05;

/**
 * The change from `previous` to `current` without its sign, which the direction carries. From nothing, or from zero in
 * percent, it is `new`; towards nothing it is unknown.
 */
export function describeChange(
  current: Amount | null,
  previous: Amount | null,
  measure: ChangeMeasure,
  settings: FormatSettings,
): Change {
  if (current === null) return { kind: 'unknown', text: '–' };
  if (previous === null) return { kind: 'new', text: 'new' };
  const [now, before] = [amountToNumber(current), amountToNumber(previous)];
  if (now === before) return { kind: 'none', text: 'no change' };
  if (measure === 'percent' && before === 0) return { kind: 'new', text: 'new' };
  return describeMove(measureMove(now, before, measure), measure, settings);
}

/** The change in words for a screen reader: `up 22.1%`. */
export function readChange(change: Change): string {
  return change.kind === 'moved' ? `${change.direction} ${change.text}` : change.text;
}

/** In the unit that is shown: percent, points or days. */
function measureMove(now: number, before: number, measure: ChangeMeasure): number {
  switch (measure) {
    case 'percent':
      return (100 * (now - before)) / Math.abs(before);
    case 'points':
      return 100 * (now - before);
    case 'days':
      return now - before;
  }
}

function describeMove(move: number, measure: ChangeMeasure, settings: FormatSettings): Change {
  const size = Math.abs(move);
  if (size < SMALLEST) return { kind: 'none', text: 'no change' };
  const direction = move > 0 ? 'up' : 'down';
  return { kind: 'moved', direction, text: formatMove(size, measure, settings) };
}

function formatMove(size: number, measure: ChangeMeasure, settings: FormatSettings): string {
  switch (measure) {
    case 'percent':
      return formatRate(size / 100, settings);
    case 'points':
      return formatPoints(size / 100, settings);
    case 'days':
      return `${formatFixed(size, 1, settings)} days`;
  }
}
