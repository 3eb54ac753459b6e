import { describe, expect, it } from 'vitest';
import { type KeyPress, readKey } from './gridKeys';

const extent = { firstRow: -1, lastRow: 10, rowCount: 10, columnCount: 4, pageRows: 5 };

function press(keys: string): KeyPress {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  return {
    key: key === 'Space' ? ' ' : key,
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  };
}

describe('in the header', () => {
  const read = (keys: string) => readKey({ row: -1, column: 2 }, press(keys), extent);

  it('Enter and the space bar sort, Shift adds a key', () => {
    expect(read('Enter')).toEqual({ kind: 'sort', column: 2, adds: false });
    expect(read('Shift+Space')).toEqual({ kind: 'sort', column: 2, adds: true });
  });

  it('the menu opens by each of its usual keys', () => {
    for (const keys of ['Alt+ArrowDown', 'ContextMenu', 'Shift+F10']) {
      expect(read(keys)).toEqual({ kind: 'menu', column: 2 });
    }
  });

  it('Shift and arrows resize, with Ctrl they carry the column', () => {
    expect(read('Shift+ArrowLeft')).toEqual({ kind: 'resize', column: 2, by: -16 });
    expect(read('Shift+ArrowRight')).toEqual({ kind: 'resize', column: 2, by: 16 });
    expect(read('Ctrl+Shift+ArrowRight')).toEqual({ kind: 'carry', column: 2, by: 1 });
    expect(read('Meta+Shift+ArrowLeft')).toEqual({ kind: 'carry', column: 2, by: -1 });
  });

  it('plain arrows move, and nothing is selected', () => {
    expect(read('ArrowDown')).toEqual({ kind: 'move', to: { row: 0, column: 2 }, extend: false });
    expect(read('Shift+ArrowDown')).toMatchObject({ kind: 'move', extend: false });
    expect(read('Alt+ArrowLeft')).toBeNull();
  });
});

describe('in the rows', () => {
  const read = (keys: string) => readKey({ row: 3, column: 2 }, press(keys), extent);

  it('Shift extends the selection', () => {
    expect(read('Shift+ArrowDown')).toEqual({
      kind: 'move',
      to: { row: 4, column: 2 },
      extend: true,
    });
  });

  it('Ctrl A takes all, the space bar a row or a column, Escape one cell', () => {
    const all = { anchor: { row: 0, column: 0 }, head: { row: 9, column: 3 } };
    expect(read('Ctrl+a')).toEqual({ kind: 'select', range: all });
    expect(read('Shift+Space')).toEqual({
      kind: 'select',
      range: { anchor: { row: 3, column: 0 }, head: { row: 3, column: 3 } },
    });
    expect(read('Ctrl+Space')).toEqual({
      kind: 'select',
      range: { anchor: { row: 0, column: 2 }, head: { row: 9, column: 2 } },
    });
    expect(read('Escape')).toEqual({ kind: 'move', to: { row: 3, column: 2 }, extend: false });
  });

  it('Enter opens the row', () => {
    expect(read('Enter')).toEqual({ kind: 'open', row: 3 });
  });

  it('other keys are left to the page', () => {
    expect(read('j')).toBeNull();
    expect(read('a')).toBeNull();
    expect(read('Tab')).toBeNull();
  });
});
