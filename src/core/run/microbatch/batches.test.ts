import { expect, it } from 'vitest';
import { type BatchSpan, batchName, listBatches } from './batches';

const at = (text: string) => Date.parse(`${text}Z`);
const SPAN: BatchSpan = {
  size: 'day',
  lookback: 1,
  begin: at('2024-01-01T00:00'),
  isIncremental: false,
  now: at('2024-01-03T10:00'),
};
const names = (span: Partial<BatchSpan>) => {
  const whole = { ...SPAN, ...span };
  return listBatches(whole).map((batch) => batchName(batch, whole.size));
};

it('[M1] a first run goes from the beginning to now, the unit of now included', () => {
  expect(names({})).toEqual(['2024-01-01', '2024-01-02', '2024-01-03']);
  expect(names({ size: 'year', begin: at('2022-05-01T00:00') })).toEqual(['2022', '2023', '2024']);
});

it('[M1] a later run looks back so many units behind the one that is running', () => {
  expect(names({ isIncremental: true })).toEqual(['2024-01-02', '2024-01-03']);
  expect(names({ isIncremental: true, lookback: 0 })).toEqual(['2024-01-03']);
  expect(names({ isIncremental: true, now: at('2024-01-03T00:00') })).toEqual([
    '2024-01-01',
    '2024-01-02',
  ]);
  expect(names({ isIncremental: true, size: 'month', lookback: 2 })).toEqual([
    '2023-11',
    '2023-12',
    '2024-01',
  ]);
});

it('[M1] a command may name the span itself', () => {
  const span = { start: at('2024-02-01T05:30'), end: at('2024-02-01T07:00') };
  expect(names({ ...span, size: 'hour' })).toEqual(['2024-02-01T05', '2024-02-01T06']);
});
