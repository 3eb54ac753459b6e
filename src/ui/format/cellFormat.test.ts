import { expect, it } from 'vitest';
import { parseDate } from '../../core/warehouse/cells';
import type { Column, ColumnType } from '../../core/warehouse/rowSet';
import { defaultCellFormat, makeCellText } from './cellFormat';

const GB = { locale: 'en-GB', currency: 'USD' };
const money: ColumnType = { kind: 'decimal', precision: 12, scale: 2 };
const bigint: ColumnType = { kind: 'integer', bits: 64, signed: true };
const column = (name: string, type: ColumnType): Column => ({ name, type, typeName: '' });

it('leaves ids, keys and years ungrouped', () => {
  expect(defaultCellFormat(column('order_id', bigint))).toEqual({ kind: 'exact' });
  expect(defaultCellFormat(column('year', bigint))).toEqual({ kind: 'exact' });
  expect(defaultCellFormat(column('total_orders', bigint))).toEqual({ kind: 'grouped' });
  expect(defaultCellFormat(column('paid', bigint))).toEqual({ kind: 'grouped' });
  expect(defaultCellFormat(column('revenue', money))).toEqual({ kind: 'grouped' });
  expect(defaultCellFormat(column('week', { kind: 'date' }))).toEqual({ kind: 'exact' });
});

it('groups decimals with all their places', () => {
  const text = makeCellText(money, { kind: 'grouped' }, GB);
  expect(text(882807n)).toBe('8,828.07');
  expect(text(-5n)).toBe('−0.05');
  expect(text(null)).toBe('');
});

it('groups floats with the digits they have, and names what is no number', () => {
  const text = makeCellText({ kind: 'float', bits: 64 }, { kind: 'grouped' }, GB);
  expect(text(1234.5)).toBe('1,234.5');
  expect(text(Number.NaN)).toBe('nan');
  expect(text(Number.POSITIVE_INFINITY)).toBe('inf');
  expect(text(1e-25)).toBe('1e-25');
  const short = makeCellText({ kind: 'float', bits: 32 }, { kind: 'grouped' }, GB);
  expect(short(Math.fround(0.1))).toBe('0.1');
});

it('writes dates in ISO when exact and for readers when asked', () => {
  const days = parseDate('2026-03-12');
  expect(makeCellText({ kind: 'date' }, { kind: 'exact' }, GB)(days)).toBe('2026-03-12');
  expect(makeCellText({ kind: 'date' }, { kind: 'day' }, GB)(days)).toBe('12 Mar 2026');
  const timestamp: ColumnType = { kind: 'timestamp', withTimeZone: false };
  expect(makeCellText(timestamp, { kind: 'day' }, GB)(-1n)).toBe('31 Dec 1969');
  expect(makeCellText(timestamp, { kind: 'moment' }, GB)(0n)).toBe('1 Jan 1970, 00:00');
});

it('falls back to the exact text where a format does not fit the type', () => {
  expect(makeCellText({ kind: 'text' }, { kind: 'day' }, GB)('soon')).toBe('soon');
  expect(makeCellText({ kind: 'text' }, { kind: 'moment' }, GB)('soon')).toBe('soon');
  expect(
    makeCellText({ kind: 'text' }, { kind: 'value', value: { kind: 'money' } }, GB)('free'),
  ).toBe('free');
});

it('writes measures and long ids', () => {
  const value = { kind: 'value', value: { kind: 'money', cents: 'always' } } as const;
  expect(makeCellText(money, value, GB)(618420n)).toBe('$6,184.20');
  expect(makeCellText({ kind: 'text' }, { kind: 'middle', length: 9 }, GB)('a41f0c229c02')).toBe(
    'a41f…9c02',
  );
});
