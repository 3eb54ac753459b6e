import { describe, expect, it } from 'vitest';
import type { ColumnType } from '../../../core/warehouse/rowSet';
import { describeFilter } from '../data/filterWords';
import { parseRangeEnd } from '../data/parseCell';
import { writeRangeEnd } from './rangeText';
import { toggleValue } from './valueChoice';

const money: ColumnType = { kind: 'decimal', precision: 12, scale: 2 };
const share: ColumnType = { kind: 'decimal', precision: 9, scale: 4 };
const timestamp: ColumnType = { kind: 'timestamp', withTimeZone: false };

describe('the ends of a range', () => {
  it('are written as they are read, whatever the locale', () => {
    for (const locale of ['en-GB', 'de-DE', 'fr-FR', 'sv-SE']) {
      const how = { end: 'from', locale, inPercent: false } as const;
      for (const cell of [124950n, -5n, 0n, 100n]) {
        expect(parseRangeEnd(writeRangeEnd(cell, money, how), money, how)).toBe(cell);
      }
    }
  });

  it('are percent where the column shows percent', () => {
    const how = { end: 'to', locale: 'en-GB', inPercent: true } as const;
    expect(writeRangeEnd(4050n, share, how)).toBe('40.5');
    expect(parseRangeEnd('40.5', share, how)).toBe(4050n);
  });

  it('are days for timestamps, at both ends and before 1970', () => {
    const from = { end: 'from', locale: 'en-GB', inPercent: false } as const;
    const to = { ...from, end: 'to' } as const;
    for (const day of ['2026-05-17', '1969-12-31']) {
      for (const how of [from, to]) {
        expect(writeRangeEnd(parseRangeEnd(day, timestamp, how) ?? null, timestamp, how)).toBe(day);
      }
    }
    expect(writeRangeEnd(null, timestamp, from)).toBe('');
  });
});

it('adds a picked value, takes it out again, and leaves no empty filter', () => {
  const one = toggleValue([], 'email', String);
  expect(one).toEqual({ kind: 'oneOf', values: ['email'] });
  expect(toggleValue(['email'], null, String)).toEqual({ kind: 'oneOf', values: ['email', null] });
  expect(toggleValue(['email'], 'email', String)).toBeNull();
});

describe('a filter in words', () => {
  const words = (filter: Parameters<typeof describeFilter>[0]) => describeFilter(filter, String);

  it('says what it keeps', () => {
    expect(words({ kind: 'contains', text: 'crew' })).toBe('contains “crew”');
    expect(words({ kind: 'range', from: 1, to: 2 })).toBe('from 1 to 2');
    expect(words({ kind: 'range', from: 1, to: null })).toBe('from 1');
    expect(words({ kind: 'range', from: null, to: 2 })).toBe('up to 2');
    expect(words({ kind: 'oneOf', values: ['a', null] })).toBe('is a or null');
    expect(words({ kind: 'oneOf', values: ['a', 'b', 'c'] })).toBe('is 3 values');
    expect(words({ kind: 'isNull' })).toBe('is null');
    expect(words({ kind: 'isNotNull' })).toBe('is not null');
  });
});
