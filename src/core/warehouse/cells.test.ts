import { expect, it } from 'vitest';
import {
  cellToNumber,
  formatCell,
  formatDate,
  formatDecimal,
  formatTimestamp,
  parseDate,
} from './cells';
import type { Cell, ColumnType } from './rowSet';

const text: ColumnType = { kind: 'text' };
const int: ColumnType = { kind: 'integer', bits: 32, signed: true };
const money: ColumnType = { kind: 'decimal', precision: 12, scale: 2 };
const zoned: ColumnType = { kind: 'timestamp', withTimeZone: true };

// That these are the engine's own texts is shown for every type by testing/warehouseContract.ts.
it.each<[Cell, ColumnType, string]>([
  [null, text, ''],
  [-5n, money, '-0.05'],
  [0, { kind: 'float', bits: 64 }, '0.0'],
  [-0, { kind: 'float', bits: 64 }, '-0.0'],
  [1e-7, { kind: 'float', bits: 64 }, '1e-07'],
  [-1n, zoned, '1969-12-31 23:59:59.999999+00'],
  [new Uint8Array([97, 0, 92]), { kind: 'blob' }, 'a\\x00\\x5C'],
  [
    { months: -13, days: 1, micros: -1_500_000n },
    { kind: 'interval' },
    '-1 year -1 month 1 day -00:00:01.5',
  ],
  [[1, null], { kind: 'list', of: int }, '[1, NULL]'],
  [[[['k'], 2]], { kind: 'map', key: { kind: 'list', of: text }, value: int }, '{[k]=2}'],
  [
    ['x', null],
    {
      kind: 'struct',
      fields: [
        { name: 'a', type: text },
        { name: 'b', type: int },
      ],
    },
    "{'a': x, 'b': NULL}",
  ],
])('[W3] prints %o as a cast to VARCHAR does', (cell, type, printed) => {
  expect(formatCell(cell, type)).toBe(printed);
});

it('[W3] prints dates before the common era and the fraction of a timestamp', () => {
  expect(formatDate(-719_163)).toBe('0001-12-31 (BC)');
  expect(formatTimestamp(1_500_000n)).toBe('1970-01-01 00:00:01.5');
  expect(formatDecimal(1234567890123456789012n, 4)).toBe('123456789012345678.9012');
});

it('[W3] counts the days of a date as it prints them', () => {
  for (const iso of ['1969-12-31', '2024-02-29', '0001-01-01', '9999-12-31']) {
    expect(formatDate(parseDate(iso))).toBe(iso);
  }
});

it.each<[Cell, ColumnType, number | null]>([
  [null, int, null],
  [-5n, money, -0.05],
  [true, { kind: 'boolean' }, 1],
  [2n ** 40n, { kind: 'integer', bits: 64, signed: true }, 2 ** 40],
  [1, { kind: 'date' }, 86_400_000],
  [1_500n, zoned, 1.5],
  ['7', text, null],
])('[W4] gives charts the number of %o', (cell, type, number) => {
  expect(cellToNumber(cell, type)).toBe(number);
});
