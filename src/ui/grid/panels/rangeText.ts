import { formatCell, formatDate } from '../../../core/warehouse/cells';
import type { Cell, ColumnType } from '../../../core/warehouse/rowSet';
import { amountOf, shiftPlaces } from '../../format/amount';
import { formatNumber } from '../../format/numbers';
import type { RangeText } from '../data/parseCell';

const MICROS_PER_DAY = 86_400_000_000n;

/** The text that `parseRangeEnd` reads as this cell: the inverse, for a filter that is opened again. */
export function writeRangeEnd(cell: Cell, type: ColumnType, how: RangeText): string {
  if (cell === null) return '';
  if (type.kind === 'timestamp' && typeof cell === 'bigint') {
    const days = cell / MICROS_PER_DAY - (cell % MICROS_PER_DAY < 0n ? 1n : 0n);
    return formatDate(Number(days));
  }
  const amount = amountOf(cell, type);
  if (amount === null) return formatCell(cell, type);
  const shown = how.inPercent ? shiftPlaces(amount, 2) : amount;
  return formatNumber(shown, { locale: how.locale, currency: '' });
}
