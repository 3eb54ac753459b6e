import { expect, it } from 'vitest';
import type { RowChanges, TableChange } from '../../engine/tab/changes/data/tableChange';
import { changesInShort, isChanged } from './changeWords';

const SETTINGS = { locale: 'en-GB', currency: 'USD' } as const;
const COLUMNS = { added: [], removed: [], retyped: [] };

function table(rows: RowChanges, changes: Partial<TableChange> = {}): TableChange {
  return {
    id: 'model.shop.a',
    name: 'a',
    rowsBefore: 3,
    rowsAfter: 3,
    columns: COLUMNS,
    rows,
    ...changes,
  };
}
const counted = (added: number, removed: number, changed: number) =>
  table({ kind: 'counted', key: ['id'], added, removed, changed, columns: [] });

it('[N3] what a build changed is said in one line', () => {
  const same = table({ kind: 'same' });
  const tables = [same, counted(1200, 0, 3), counted(1, 2, 0)];
  expect(changesInShort({ tables, isCut: false }, SETTINGS)).toBe(
    '2 of 3 tables changed: +1,201 −2 ~3 rows',
  );
  expect(changesInShort({ tables: [same], isCut: false }, SETTINGS)).toBe(
    'No rows changed in 1 table',
  );
});

it('a table has changed where its columns have, and where only numbers are told and differ', () => {
  expect(isChanged(counted(0, 0, 0))).toBe(false);
  const added = [{ name: 'x', type: 'INTEGER' }];
  expect(isChanged(table({ kind: 'same' }, { columns: { ...COLUMNS, added } }))).toBe(true);
  const tooMany = { kind: 'too-many', limit: 1 } as const;
  expect([isChanged(table(tooMany)), isChanged(table(tooMany, { rowsAfter: 4 }))]).toEqual([
    false,
    true,
  ]);
});
