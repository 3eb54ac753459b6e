import type { ColumnChanges, RowChanges } from '../../../../engine/tab/changes/data/tableChange';
import type { FormatSettings } from '../../../format/formatSettings';
import { formatCount } from '../../../format/numbers';

/** What became of rows, where there are no counts to show. */
export function rowWords(rows: RowChanges, settings: FormatSettings): string {
  switch (rows.kind) {
    case 'new':
      return 'new';
    case 'same':
    case 'counted':
      return 'no change';
    case 'too-many':
      return `not compared: more than ${formatCount(rows.limit, settings)} rows`;
    case 'failed':
      return `could not be compared: ${rows.message}`;
  }
}

/** "+mark, −city, cents INTEGER → DOUBLE". */
export function columnWords({ added, removed, retyped }: ColumnChanges): string {
  return [
    ...added.map(({ name }) => `+${name}`),
    ...removed.map(({ name }) => `−${name}`),
    ...retyped.map(({ name, from, to }) => `${name} ${from} → ${to}`),
  ].join(', ');
}
