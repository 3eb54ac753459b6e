import { formatDecimal } from '../cells';
import type { Cell, ColumnType } from '../rowSet';

/** How a column's shape is to be counted. Positions are numbers, days or microseconds, by the column's type. */
export type ShapePlan =
  | {
      readonly kind: 'bins';
      readonly bins: number;
      readonly low: number;
      readonly width: number;
      readonly from: Cell;
      readonly to: Cell;
    }
  | { readonly kind: 'values' }
  | { readonly kind: 'none' };

export interface ColumnTotals {
  /** Rows with a value, and how many different ones there are. */
  readonly filled: number;
  readonly distinct: number;
  readonly min: Cell;
  readonly max: Cell;
}

/** The values at the first hundredth, in the middle, and at the 99th. */
export interface ColumnMiddles {
  readonly low: Cell;
  readonly median: Cell;
  readonly high: Cell;
}

const BINS = 12;
/** Up to so many different values a text is taken for a category, and all its values are counted. */
const MOST_VALUES = 40;

const KEY_NAME = /(^|_)(id|key|code|number)$/i;

/** What tells most about a column: bins for measures, counted values for categories, nothing for keys and free text. */
export function planShape(
  name: string,
  type: ColumnType,
  totals: ColumnTotals,
  middles: ColumnMiddles,
): ShapePlan {
  switch (type.kind) {
    case 'boolean':
      return { kind: 'values' };
    case 'text':
      return totals.distinct <= MOST_VALUES ? { kind: 'values' } : { kind: 'none' };
    case 'integer':
      return KEY_NAME.test(name) ? { kind: 'none' } : planBins(type, totals, middles);
    case 'decimal':
    case 'float':
    case 'date':
    case 'timestamp':
      return planBins(type, totals, middles);
    default:
      return { kind: 'none' };
  }
}

function planBins(type: ColumnType, totals: ColumnTotals, middles: ColumnMiddles): ShapePlan {
  const { from, to } = chooseEnds(type, totals, middles);
  const [low, high] = [positionOf(from, type), positionOf(to, type)];
  if (low === null || high === null) return { kind: 'none' };
  const span = high - low;
  const isWhole = type.kind === 'integer' || type.kind === 'date';
  const ends = { kind: 'bins', low, from, to } as const;
  if (isWhole && span < BINS) return { ...ends, bins: span + 1, width: 1 };
  if (span === 0) return { ...ends, bins: 1, width: 1 };
  return { ...ends, bins: BINS, width: span / BINS };
}

/** An end that lies farther out than most values lie apart would press them all into one bin. */
function chooseEnds(
  type: ColumnType,
  { min, max }: ColumnTotals,
  { low, high }: ColumnMiddles,
): { readonly from: Cell; readonly to: Cell } {
  const ends = [min, low, high, max].map((cell) => positionOf(cell, type));
  const [least, first, last, greatest] = ends;
  if (least == null || first == null || last == null || greatest == null || first === last) {
    return { from: min, to: max };
  }
  const most = last - first;
  return {
    from: first - least > most ? low : min,
    to: greatest - last > most ? high : max,
  };
}

/** A cell as the number that `profileSql` measures it by. */
function positionOf(cell: Cell, type: ColumnType): number | null {
  if (typeof cell === 'bigint') {
    return Number(type.kind === 'decimal' ? formatDecimal(cell, type.scale) : cell);
  }
  return typeof cell === 'number' ? cell : null;
}
