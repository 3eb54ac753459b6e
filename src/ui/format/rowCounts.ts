import type { FormatSettings } from './formatSettings';
import { formatCount } from './numbers';

/** 78 rows, 1 row. */
export function formatRowCount(count: number, settings: FormatSettings): string {
  return `${formatCount(count, settings)} ${count === 1 ? 'row' : 'rows'}`;
}

/** What a filter leaves of a table: 13 of 78 rows; 78 rows when it leaves all. */
export function formatShownRows(shown: number, total: number, settings: FormatSettings): string {
  if (shown === total) return formatRowCount(total, settings);
  return `${formatCount(shown, settings)} of ${formatRowCount(total, settings)}`;
}
