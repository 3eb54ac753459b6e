import { describe, expect, it } from 'vitest';
import { blockOf, countCells, coveredColumns } from './cellRange';
import { moveFocus, place } from './moveFocus';

const extent = { firstRow: -1, lastRow: 99, rowCount: 100, columnCount: 5, pageRows: 20 };
const from = { row: 50, column: 2 };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });
const move = (key: string, ctrlKey = false, start = from) =>
  moveFocus(start, press(key, ctrlKey), extent);

describe('keys', () => {
  it('move by one cell', () => {
    expect(move('ArrowUp')).toEqual({ row: 49, column: 2 });
    expect(move('ArrowDown')).toEqual({ row: 51, column: 2 });
    expect(move('ArrowLeft')).toEqual({ row: 50, column: 1 });
    expect(move('ArrowRight')).toEqual({ row: 50, column: 3 });
  });

  it('move to the ends of the row, and with Ctrl of the grid', () => {
    expect(move('Home')).toEqual({ row: 50, column: 0 });
    expect(move('End')).toEqual({ row: 50, column: 4 });
    expect(move('Home', true)).toEqual({ row: 0, column: 0 });
    expect(move('End', true)).toEqual({ row: 99, column: 4 });
  });

  it('move by pages, and stop at the ends', () => {
    expect(move('PageDown')).toEqual({ row: 70, column: 2 });
    expect(move('PageUp', false, { row: 10, column: 2 })).toEqual({ row: 0, column: 2 });
    expect(move('PageUp', false, { row: -1, column: 2 })).toEqual({ row: -1, column: 2 });
    expect(move('PageDown', false, { row: 90, column: 2 })).toEqual({ row: 99, column: 2 });
  });

  it('reach the header from the first row by one step, not by a leap', () => {
    expect(move('ArrowUp', false, { row: 0, column: 2 })).toEqual({ row: -1, column: 2 });
    expect(move('ArrowUp', true)).toEqual({ row: 0, column: 2 });
    expect(move('ArrowUp', true, { row: -1, column: 2 })).toEqual({ row: -1, column: 2 });
  });

  it('go to the edge with Ctrl or the command key', () => {
    expect(move('ArrowRight', true)).toEqual({ row: 50, column: 4 });
    expect(moveFocus(from, { key: 'ArrowLeft', ctrlKey: false, metaKey: true }, extent)).toEqual({
      row: 50,
      column: 0,
    });
  });

  it('mean nothing here otherwise', () => {
    expect(move('Enter')).toBeNull();
    expect(move('a')).toBeNull();
  });
});

it('takes a place that is gone for the nearest that exists', () => {
  expect(place(500, 9, extent)).toEqual({ row: 99, column: 4 });
});

describe('a block of cells', () => {
  const range = { anchor: { row: 7, column: 3 }, head: { row: 4, column: 1 } };

  it('lies between its two cells, whichever came first', () => {
    expect(blockOf(range, 100)).toEqual({ top: 4, bottom: 7, left: 1, right: 3 });
    expect(countCells(blockOf(range, 100))).toBe(12);
  });

  it('leaves out header and totals', () => {
    const whole = { anchor: { row: -1, column: 0 }, head: { row: 10, column: 1 } };
    expect(blockOf(whole, 10)).toEqual({ top: 0, bottom: 9, left: 0, right: 1 });
  });

  it('tells each row which of its columns it covers', () => {
    const block = blockOf(range, 100);
    expect(coveredColumns(block, 5)).toEqual([1, 3]);
    expect(coveredColumns(block, 8)).toBeNull();
    expect(coveredColumns(null, 5)).toBeNull();
  });
});
