import { formatDecimal } from '../cells';
import type { Cell, ColumnType } from '../rowSet';

/** How a column's shape is to be counted. Positions are numbers, days or microseconds, by the column's type. */
export type ShapePlan =
  | {
      readonly kind: 'bins';
      readonly bins: number;
      readonly low: number;
      readonly width: number;
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

export const BINS = 12;
/** Up to so many different values a text is taken for a category, and all its values are counted. */
export const MOST_VALUES = 40;

const KEY_NAME = /(^|_)(id|key|code|number)$/i;

/** What tells most about a column: bins for measures, counted values for categories, nothing for keys and free text. */
export function planShape(name: string, type: ColumnType, totals: ColumnTotals): ShapePlan {
  switch (type.kind) {
    case 'boolean':
      return { kind: 'values' };
    case 'text':
      return totals.distinct <= MOST_VALUES ? { kind: 'values' } : { kind: 'none' };
    case 'integer':
      return KEY_NAME.test(name) ? { kind: 'none' } : planBins(type, totals);
    case 'decimal':
    case 'float':
    case 'date':
    case 'timestamp':
      return planBins(type, totals);
    default:
      return { kind: 'none' };
  }
}

function planBins(type: ColumnType, { min, max }: ColumnTotals): ShapePlan {
  const [low, high] = [positionOf(min, type), positionOf(max, type)];
  if (low === null || high === null) return { kind: 'none' };
  const span = high - low;
  const isWhole = type.kind === 'integer' || type.kind === 'date';
  if (isWhole && span < BINS) return { kind: 'bins', bins: span + 1, low, width: 1 };
  if (span === 0) return { kind: 'bins', bins: 1, low, width: 1 };
  return { kind: 'bins', bins: BINS, low, width: span / BINS };
}

/** A cell as the number that `profileSql` measures it by. */
function positionOf(cell: Cell, type: ColumnType): number | null {
  if (typeof cell === 'bigint') {
    return Number(type.kind === 'decimal' ? formatDecimal(cell, type.scale) : cell);
  }
  return typeof cell === 'number' ? cell : null;
}
