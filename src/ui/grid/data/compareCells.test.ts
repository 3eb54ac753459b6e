import { describe, expect, it } from 'vitest';
import type { Cell, ColumnType } from '../../../core/warehouse/rowSet';
import { compareCells, compareNullable, compareText } from './compareCells';

const integer: ColumnType = { kind: 'integer', bits: 32, signed: true };

/** Checks that `cells` stand in strictly rising order, by every pair and both ways round. */
function expectRising(cells: readonly Cell[], type: ColumnType) {
  cells.forEach((low, at) => {
    expect(compareCells(low, low, type)).toBe(0);
    for (const high of cells.slice(at + 1)) {
      expect(Math.sign(compareCells(low, high, type))).toBe(-1);
      expect(Math.sign(compareCells(high, low, type))).toBe(1);
    }
  });
}

describe('the order of each type', () => {
  it('tells decimals apart that are one double', () => {
    const type: ColumnType = { kind: 'decimal', precision: 38, scale: 2 };
    expectRising([-1n, 0n, 9007199254740992n, 9007199254740993n], type);
  });

  it('puts NaN above infinity, and both zeros on one place', () => {
    const type: ColumnType = { kind: 'float', bits: 64 };
    expectRising([Number.NEGATIVE_INFINITY, -1, 0, 1, Number.POSITIVE_INFINITY, Number.NaN], type);
    expect(compareCells(-0, 0, type)).toBe(0);
  });

  it('orders text by code point: capitals first, emoji after every other character', () => {
    expectRising(['', 'A', 'Z', 'a', 'ab', 'b', 'é', '\uFFFD', '😀'], { kind: 'text' });
    expect(compareText('😀', '😁')).toBeLessThan(0);
  });

  it('orders booleans, dates and timestamps', () => {
    expectRising([false, true], { kind: 'boolean' });
    expectRising([-1, 0, 20000], { kind: 'date' });
    expectRising([-1n, 0n, 1n], { kind: 'timestamp', withTimeZone: false });
    expectRising([0n, 1n], { kind: 'time' });
  });

  it('orders bytes, a prefix first', () => {
    const bytes = (...values: number[]) => Uint8Array.from(values);
    expectRising([bytes(), bytes(1), bytes(1, 0), bytes(2), bytes(255)], { kind: 'blob' });
  });

  it('orders intervals by length, a month as 30 days', () => {
    const interval = (months: number, days: number, micros: bigint) => ({ months, days, micros });
    const type: ColumnType = { kind: 'interval' };
    expectRising([interval(0, 29, 0n), interval(1, 0, 0n), interval(0, 30, 1n)], type);
    expect(compareCells(interval(1, 0, 0n), interval(0, 30, 0n), type)).toBe(0);
  });

  it('orders lists, structs and maps element by element, null last', () => {
    expectRising([[], [1], [1, 2], [1, null], [2]], { kind: 'list', of: integer });
    const struct: ColumnType = {
      kind: 'struct',
      fields: [
        { name: 'a', type: integer },
        { name: 'b', type: { kind: 'text' } },
      ],
    };
    expectRising(
      [
        [1, 'x'],
        [1, null],
        [2, 'a'],
      ],
      struct,
    );
    const map: ColumnType = { kind: 'map', key: { kind: 'text' }, value: integer };
    expectRising([[['a', 1]], [['a', 2]], [['b', 0]]], map);
  });
});

it('puts null after every value', () => {
  expect(compareNullable(null, 1, integer)).toBe(1);
  expect(compareNullable(1, null, integer)).toBe(-1);
  expect(compareNullable(null, null, integer)).toBe(0);
});
