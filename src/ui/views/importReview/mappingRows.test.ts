import { expect, it } from 'vitest';
import { makeProblem } from '../../../core/base/problems/problem';
import type { SeedSpec } from '../../../core/intake/seedSpec';
import type { FileReview } from '../../../engine/tab/intake/fileReview';
import { foldMapping, mappingRows } from './mappingRows';
import { remediesOf } from './remedies';
import { effectWords, fileKeys, importObstacle } from './reviewWords';

const settings = { locale: 'en', currency: 'USD' };
const column = (name: string, type: string, isKey = false) => ({
  name,
  type,
  isKey,
  isRequired: isKey,
  isTime: false,
  isPersonal: false,
  description: '',
});
const seed: SeedSpec = {
  id: 'seed.shop.raw_orders',
  name: 'raw_orders',
  database: 'shop',
  schema: 'main',
  identifier: 'raw_orders',
  columns: [column('order_id', 'bigint', true), column('order_total', 'decimal(12,2)')],
};
const wrong = makeProblem('import-value-wrong', {
  column: 'order_total',
  type: 'number',
  count: 2,
  lines: [2, 5],
  example: '1,5',
  reading: '1.5',
});
const review: FileReview = {
  id: 'a',
  fileName: 'orders.csv',
  sizeBytes: 10,
  delimiter: ',',
  hasByteOrderMark: false,
  columns: ['note', 'order_id', 'order_total'],
  sample: [
    ['', '7', '1,5'],
    ['hello', '8', '2'],
  ],
  status: 'checked',
  seed: 'raw_orders',
  reason: '2 of 2 column names',
  mode: 'replace',
  matches: [
    { fileColumn: 'order_id', seedColumn: 'order_id', kind: 'same' },
    { fileColumn: 'order_total', seedColumn: 'order_total', kind: 'same' },
    { fileColumn: 'note', seedColumn: null, kind: 'new' },
  ],
  commaColumns: [],
  problems: [wrong],
  accepted: [],
  checked: {
    rows: 3,
    effect: { present: 10, kept: 2, added: 1 },
    preview: { columns: [], rowCount: 0, data: [] },
    faults: [],
  },
};

it('lists the columns in the order of the file, with the first value that is there', () => {
  const rows = mappingRows(review, seed);
  expect(rows.map(({ fileColumn, firstValue }) => [fileColumn, firstValue])).toEqual([
    ['note', 'hello'],
    ['order_id', '7'],
    ['order_total', '1,5'],
  ]);
});

it('shows a fault in place of how the column was found, quieter once it is settled', () => {
  const checkOf = (given: FileReview) => mappingRows(given, seed)[2]?.check;
  expect(checkOf(review)).toEqual({ tone: 'fail', words: '2 decimal commas' });
  expect(checkOf({ ...review, accepted: ['rejected-rows'] })?.tone).toBe('warn');
});

it('calls a missing key a failure and other missing columns a warning', () => {
  const missing = review.matches.map(({ seedColumn }) => ({
    fileColumn: null,
    seedColumn,
    kind: 'missing' as const,
  }));
  const rows = mappingRows({ ...review, matches: missing.slice(0, 2), problems: [] }, seed);
  expect(rows.map(({ check }) => check.tone)).toEqual(['fail', 'warn']);
});

it('folds plain lines only, and never a single one', () => {
  const line = (at: number, words: string) => ({
    id: String(at),
    fileColumn: 'a',
    seedColumn: null,
    type: 'text',
    check: { tone: 'pass' as const, words },
    firstValue: null,
  });
  const rows = Array.from({ length: 14 }, (_, at) => line(at, at < 3 ? 'Matched' : 'Same name'));
  expect(foldMapping(rows)).toMatchObject({ folded: 5, shown: { length: 9 } });
  expect(foldMapping(rows.slice(0, 10))).toMatchObject({ folded: 0, shown: { length: 10 } });
});

it('offers to read decimal commas or to leave the rows out', () => {
  expect(remediesOf(wrong, review, settings).map(({ label }) => label)).toEqual([
    'Leave out 2 rows',
    'Read as 1.5',
  ]);
});

it('tells the effect in numbers, by the way in which the rows come in', () => {
  expect(effectWords(review, settings)).toBe('2 kept, 1 added, 8 removed.');
  expect(effectWords({ ...review, mode: 'append' }, settings)).toBe(
    '1 new, 2 already there, 8 others stay. Same key: the new row wins.',
  );
});

it('tells two files of one name apart in the address', () => {
  const keys = fileKeys([review, { ...review, id: 'b' }]);
  expect([...keys]).toEqual([
    ['a', 'orders.csv'],
    ['b', 'orders.csv (2)'],
  ]);
});

it('holds the import back while anything is open, being read, or being built', () => {
  const idle = { isRunning: false };
  expect(importObstacle([], idle)?.words).toBe('There is no file to import');
  expect(importObstacle([review], idle)?.words).toBe('1 problem to settle in orders.csv');
  expect(importObstacle([review, review], idle)?.words).toBe('2 problems to settle in 2 files');
  const settled: FileReview = { ...review, accepted: ['rejected-rows'] };
  expect(importObstacle([settled], idle)).toBeUndefined();
  expect(importObstacle([settled], { isRunning: true })?.words).toContain('build');
  expect(importObstacle([{ ...settled, status: 'reading' }], idle)?.words).toBe('Reading 1 file');
});
