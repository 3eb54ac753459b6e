import { describe, expect, it } from 'vitest';
import type { ColumnType } from '../../../core/warehouse/rowSet';
import { filterShapeOf } from './columnFilter';
import { writeTsv } from './copyText';
import { countValues } from './countValues';
import { EMPTY_VIEW, setFilter, toggleSort } from './gridView';
import { parseRangeEnd } from './parseCell';
import { sumColumn } from './sumColumn';

const decimal: ColumnType = { kind: 'decimal', precision: 12, scale: 2 };
const integer: ColumnType = { kind: 'integer', bits: 32, signed: true };
const float: ColumnType = { kind: 'float', bits: 64 };
const all = (count: number) => Uint32Array.from({ length: count }, (_, row) => row);

describe('sort state', () => {
  it('goes from none over ascending and descending back to none', () => {
    const once = toggleSort([], 'a', false);
    const twice = toggleSort(once, 'a', false);
    expect(once).toEqual([{ column: 'a', direction: 'asc' }]);
    expect(twice).toEqual([{ column: 'a', direction: 'desc' }]);
    expect(toggleSort(twice, 'a', false)).toEqual([]);
  });

  it('replaces the other keys, unless it adds: then each key keeps its place', () => {
    const sort = [
      { column: 'a', direction: 'asc' },
      { column: 'b', direction: 'desc' },
    ] as const;
    expect(toggleSort(sort, 'c', false)).toEqual([{ column: 'c', direction: 'asc' }]);
    expect(toggleSort(sort, 'a', true)).toEqual([{ column: 'a', direction: 'desc' }, sort[1]]);
    expect(toggleSort(sort, 'b', true)).toEqual([sort[0]]);
    expect(toggleSort(sort, 'c', true)).toEqual([...sort, { column: 'c', direction: 'asc' }]);
  });
});

it('holds one filter a column', () => {
  const one = setFilter(EMPTY_VIEW, 'a', { kind: 'isNull' });
  const two = setFilter(one, 'a', { kind: 'isNotNull' });
  expect(two.filters).toEqual([{ column: 'a', filter: { kind: 'isNotNull' } }]);
  expect(setFilter(two, 'a', null).filters).toEqual([]);
});

it('offers a filter that fits the type', () => {
  expect(filterShapeOf(decimal)).toBe('number');
  expect(filterShapeOf({ kind: 'timestamp', withTimeZone: true })).toBe('day');
  expect(filterShapeOf({ kind: 'boolean' })).toBe('none');
  expect(filterShapeOf({ kind: 'list', of: integer })).toBe('contains');
});

describe('value sets', () => {
  it('counts each value, most frequent first, null as one of them', () => {
    expect(countValues(['a', 'b', null, 'b'], { kind: 'text' }, 3)).toEqual([
      { value: 'b', count: 2 },
      { value: 'a', count: 1 },
      { value: null, count: 1 },
    ]);
  });

  it('gives up when there are more than the limit', () => {
    expect(countValues([1n, 2n, 3n], decimal, 2)).toBeNull();
  });
});

describe('totals', () => {
  it('adds decimals exactly and leaves nulls out', () => {
    const cells = [9007199254740993n, null, 10n];
    expect(sumColumn(cells, decimal, all(3))).toEqual({
      cell: 9007199254741003n,
      type: { kind: 'decimal', precision: 38, scale: 2 },
    });
  });

  it('widens integers, so that the sum cannot overflow', () => {
    expect(sumColumn([2_000_000_000, 2_000_000_000], integer, all(2))?.cell).toBe(4_000_000_000n);
  });

  it('adds floats without losing the small ones', () => {
    expect(sumColumn([1e16, 1, -1e16, 0.1, 0.2], float, all(5))?.cell).toBeCloseTo(1.3, 12);
    expect(sumColumn([Number.POSITIVE_INFINITY, 1], float, all(2))?.cell).toBe(Infinity);
  });

  it('adds only the given rows', () => {
    expect(sumColumn([1n, 2n, 4n], decimal, Uint32Array.of(0, 2))?.cell).toBe(5n);
  });

  it('is null without a value, and for types that cannot be added', () => {
    expect(sumColumn([null], decimal, all(1))).toBeNull();
    expect(sumColumn(['a'], { kind: 'text' }, all(1))).toBeNull();
  });
});

it('quotes copied fields that hold a tab, a quote or a line end', () => {
  expect(
    writeTsv([
      ['a', 'b\tc'],
      ['say "hi"', ''],
    ]),
  ).toBe('a\t"b\tc"\n"say ""hi"""\t');
});

describe('what a reader types as the end of a range', () => {
  const from = { end: 'from', locale: 'en-GB', inPercent: false } as const;
  const to = { ...from, end: 'to' } as const;

  it('is read in the locale, with grouping and currency', () => {
    expect(parseRangeEnd('$1,249.50', decimal, from)).toBe(124950n);
    expect(parseRangeEnd('1.249,50 €', decimal, { ...from, locale: 'de-DE' })).toBe(124950n);
    expect(parseRangeEnd('1 249,50', decimal, { ...from, locale: 'fr-FR' })).toBe(124950n);
    expect(parseRangeEnd('−5', integer, from)).toBe(-5);
    expect(parseRangeEnd('.5', float, from)).toBe(0.5);
    expect(parseRangeEnd('5', { kind: 'integer', bits: 64, signed: true }, from)).toBe(5n);
  });

  it('rounds into the range when the column has fewer decimals', () => {
    expect(parseRangeEnd('1.005', decimal, from)).toBe(101n);
    expect(parseRangeEnd('1.005', decimal, to)).toBe(100n);
    expect(parseRangeEnd('-1.005', decimal, from)).toBe(-100n);
    expect(parseRangeEnd('-1.005', decimal, to)).toBe(-101n);
    expect(parseRangeEnd('1.500', decimal, from)).toBe(150n);
  });

  it('means percent where the column shows shares as percent', () => {
    const share: ColumnType = { kind: 'decimal', precision: 9, scale: 4 };
    expect(parseRangeEnd('40.5%', share, { ...from, inPercent: true })).toBe(4050n);
    expect(parseRangeEnd('40', float, { ...from, inPercent: true })).toBe(0.4);
  });

  it('takes a day as its first and its last microsecond', () => {
    const timestamp: ColumnType = { kind: 'timestamp', withTimeZone: false };
    expect(parseRangeEnd('1970-01-02', { kind: 'date' }, from)).toBe(1);
    expect(parseRangeEnd('1970-01-02', timestamp, from)).toBe(86_400_000_000n);
    expect(parseRangeEnd('1970-01-02', timestamp, to)).toBe(172_799_999_999n);
  });

  it('is nothing when it cannot be read', () => {
    for (const text of ['', '-', '.', 'abc', '1.2.3']) {
      expect(parseRangeEnd(text, decimal, from)).toBeUndefined();
    }
    expect(parseRangeEnd('31/02/2026', { kind: 'date' }, from)).toBeUndefined();
    expect(parseRangeEnd('1e', float, from)).toBeUndefined();
    expect(parseRangeEnd('5', { kind: 'text' }, from)).toBeUndefined();
  });
});
