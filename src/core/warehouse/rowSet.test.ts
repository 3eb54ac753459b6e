import { expect, it } from 'vitest';
import { cellOf, columnIndex, type RowSet } from './rowSet';

const rows: RowSet = {
  columns: [
    { name: 'a', type: { kind: 'text' }, typeName: 'VARCHAR' },
    { name: 'B', type: { kind: 'text' }, typeName: 'VARCHAR' },
  ],
  rowCount: 1,
  data: [['x'], [null]],
};

it('[W5] finds a cell by its column and row, and null where there is no row', () => {
  expect([cellOf(rows, 'a', 0), cellOf(rows, 'B', 0), cellOf(rows, 'a', 1)]).toEqual([
    'x',
    null,
    null,
  ]);
});

it('[W5] throws for a column that the result does not have, in this case too', () => {
  expect(() => columnIndex(rows, 'b')).toThrow('The result has no column "b"');
});
