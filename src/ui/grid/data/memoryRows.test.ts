import { expect, it } from 'vitest';
import type { RowSet } from '../../../core/warehouse/rowSet';
import { makeMemoryRows } from './memoryRows';

function makeSet(rowCount: number): RowSet {
  return {
    columns: [
      { name: 'id', type: { kind: 'integer', bits: 32, signed: true }, typeName: 'INTEGER' },
      { name: 'kind', type: { kind: 'text' }, typeName: 'VARCHAR' },
    ],
    rowCount,
    data: [
      Array.from({ length: rowCount }, (_, row) => row),
      Array.from({ length: rowCount }, (_, row) => (row % 2 === 0 ? 'even' : 'odd')),
    ],
  };
}

const falling = [{ column: 'id', direction: 'desc' }] as const;
const odd = [{ column: 'kind', filter: { kind: 'oneOf', values: ['odd'] } }] as const;

it('arranges a few thousand rows at once', () => {
  const store = makeMemoryRows(makeSet(10));
  store.arrange(falling, odd);
  const { rowCount, totalCount, isArranging, cellAt } = store.snapshot();
  expect({ rowCount, totalCount, isArranging }).toEqual({
    rowCount: 5,
    totalCount: 10,
    isArranging: false,
  });
  expect(cellAt(0, 0)).toBe(9);
  expect(cellAt(5, 0)).toBeUndefined();
});

it('arranges more rows after the next paint, the old ones in sight until then', () => {
  const waiting: (() => void)[] = [];
  const store = makeMemoryRows(makeSet(6000), [], (work) => {
    waiting.push(work);
    return () => waiting.splice(waiting.indexOf(work), 1);
  });
  store.arrange(falling, []);
  expect(store.snapshot().isArranging).toBe(true);
  expect(store.snapshot().cellAt(0, 0)).toBe(0);
  store.arrange(falling, odd);
  expect(waiting).toHaveLength(1);
  waiting[0]?.();
  expect(store.snapshot()).toMatchObject({ isArranging: false, rowCount: 3000 });
  expect(store.snapshot().cellAt(0, 0)).toBe(5999);
});

it('sums the additive columns over the rows that pass', () => {
  const store = makeMemoryRows(makeSet(4), ['id']);
  store.arrange([], []);
  expect(store.snapshot().totals[0]?.cell).toBe(6n);
  store.arrange([], odd);
  expect(store.snapshot().totals).toMatchObject([{ cell: 4n }, null]);
});

it('lists the values of a column over all rows, whatever the filter', async () => {
  const store = makeMemoryRows(makeSet(60));
  store.arrange([], odd);
  expect(await store.listValues(1)).toHaveLength(2);
  expect(await store.listValues(0)).toBeNull();
  expect(await store.listValues(9)).toBeNull();
});

it('tells its listeners until they leave', () => {
  const store = makeMemoryRows(makeSet(4));
  let told = 0;
  const leave = store.subscribe(() => {
    told += 1;
  });
  store.arrange(falling, []);
  leave();
  store.arrange([], []);
  expect(told).toBe(1);
});
