import type { DataChanges, TableChange } from '../../engine/tab/changes/data/tableChange';
import type { FormatSettings } from '../format/formatSettings';
import { formatCount } from '../format/numbers';

/** Whether a build changed anything in a table that can be told. */
export function isChanged({ columns, rows, rowsBefore, rowsAfter }: TableChange): boolean {
  const { added, removed, retyped } = columns;
  if (added.length + removed.length + retyped.length > 0) return true;
  if (rows.kind === 'counted') return rows.added + rows.removed + rows.changed > 0;
  return rows.kind === 'new' || (rows.kind === 'too-many' && rowsBefore !== rowsAfter);
}

/** What a build changed, in one line: "2 of 5 tables changed: +12 −3 ~40 rows". */
export function changesInShort({ tables }: DataChanges, settings: FormatSettings): string {
  const changed = tables.filter(isChanged);
  const all = tables.length === 1 ? '1 table' : `${tables.length} tables`;
  if (changed.length === 0) return `No rows changed in ${all}`;
  const total = { added: 0, removed: 0, changed: 0 };
  for (const { rows } of changed) {
    if (rows.kind !== 'counted') continue;
    total.added += rows.added;
    total.removed += rows.removed;
    total.changed += rows.changed;
  }
  const words = rowsInShort(total, settings);
  return `${changed.length} of ${all} changed${words === '' ? '' : `: ${words} rows`}`;
}

/** "+12 −3 ~40"; what is none is left out. */
function rowsInShort(
  rows: { readonly added: number; readonly removed: number; readonly changed: number },
  settings: FormatSettings,
): string {
  const parts = [
    ['+', rows.added],
    ['−', rows.removed],
    ['~', rows.changed],
  ] as const;
  return parts
    .filter(([, count]) => count > 0)
    .map(([sign, count]) => `${sign}${formatCount(count, settings)}`)
    .join(' ');
}
