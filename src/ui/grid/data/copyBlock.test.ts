import { expect, it } from 'vitest';
import { copyBlock } from './copyBlock';

const columns = [
  { id: 'day', source: 1, type: { kind: 'date' } },
  { id: 'revenue', source: 0, type: { kind: 'decimal', precision: 18, scale: 2 } },
] as const;
const data = [
  [900719925474099312n, null, 5n],
  [0, 1, null],
];
const cellAt = (row: number, column: number) => data[column]?.[row];

it('copies exact text in display order, null as nothing', () => {
  const block = { top: 0, bottom: 1, left: 0, right: 1 };
  expect(copyBlock(block, columns, cellAt, 3)).toBe(
    '1970-01-01\t9007199254740993.12\n1970-01-02\t',
  );
});

it('leads with the names of the columns when all rows are copied', () => {
  const block = { top: 0, bottom: 2, left: 1, right: 1 };
  expect(copyBlock(block, columns, cellAt, 3)).toBe('revenue\n9007199254740993.12\n\n0.05');
  expect(copyBlock({ ...block, bottom: 0 }, columns, cellAt, 1)).toBe('9007199254740993.12');
});
