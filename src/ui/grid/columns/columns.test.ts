import { describe, expect, it } from 'vitest';
import type { Column } from '../../../core/warehouse/rowSet';
import { EMPTY_VIEW } from '../data/gridView';
import { faceColumns } from './columnFace';
import { naturalWidths } from './naturalWidths';
import {
  hasChangedColumns,
  hideColumn,
  moveColumn,
  pinColumn,
  resetColumns,
  resizeColumn,
  showColumn,
  unpinColumn,
} from './viewChanges';

const GB = { locale: 'en-GB', currency: 'USD' };
const columns: Column[] = [
  { name: 'week', type: { kind: 'date' }, typeName: 'DATE' },
  {
    name: 'revenue',
    type: { kind: 'decimal', precision: 18, scale: 2 },
    typeName: 'DECIMAL(18,2)',
  },
];
const ids = ['week', 'revenue'];

describe('faces', () => {
  it('are all columns of the source by default, numbers at the end of their cells', () => {
    const faces = faceColumns(columns, ids, undefined, GB);
    expect(faces.map(({ title, isEndAligned }) => [title, isEndAligned])).toEqual([
      ['week', false],
      ['revenue', true],
    ]);
    expect(faces[1]?.text(882807n)).toBe('8,828.07');
  });

  it('are the columns asked for, in that order, without those that are not there', () => {
    const specs = [
      { id: 'revenue', title: 'Revenue', align: 'start' },
      { id: 'gone' },
      { id: 'week' },
    ] as const;
    const faces = faceColumns(columns, ids, specs, GB);
    expect(faces.map(({ title, source, isEndAligned }) => [title, source, isEndAligned])).toEqual([
      ['Revenue', 1, false],
      ['week', 0, false],
    ]);
  });
});

describe('natural widths', () => {
  const faces = faceColumns(columns, ids, undefined, GB);
  const sampling = {
    rowCount: 2,
    cellAt: (row: number, column: number) => (column === 0 ? 20000 : row === 0 ? 100n : null),
    hasTypeIcons: false,
    measureCell: (text: string) => text.length * 10,
    measureHead: (text: string) => text.length,
  };

  it('show the widest of title and cells whole', () => {
    expect(naturalWidths(faces, sampling)).toEqual([100 + 24, 40 + 24]);
  });

  it('leave room for what stands beside the title', () => {
    const bare = { ...sampling, rowCount: 0 };
    expect(naturalWidths(faces, bare)).toEqual([4 + 22 + 24, 7 + 22 + 24]);
    expect(naturalWidths(faces, { ...bare, hasTypeIcons: true })[0]).toBe(4 + 22 + 20 + 24);
  });

  it('are what the column says where it says something', () => {
    const wide = faceColumns(columns, ids, [{ id: 'week', width: 77 }], GB);
    expect(naturalWidths(wide, sampling)).toEqual([77]);
  });
});

describe('changes by a reader', () => {
  it('hide and show, each column once', () => {
    const hidden = hideColumn(hideColumn(EMPTY_VIEW, 'a'), 'a');
    expect(hidden.hidden).toEqual(['a']);
    expect(showColumn(hidden, 'a').hidden).toEqual([]);
  });

  it('pin and let go', () => {
    const pinned = pinColumn(pinColumn(EMPTY_VIEW, 'b'), 'a');
    expect(pinned.pinned).toEqual(['b', 'a']);
    expect(unpinColumn(pinned, 'b').pinned).toEqual(['a']);
  });

  it('move a column before the one whose place is given', () => {
    const shown = ['a', 'b', 'c', 'd'];
    const order = (id: string, place: number) => moveColumn(EMPTY_VIEW, shown, id, place).order;
    expect(order('d', 0)).toEqual(['d', 'a', 'b', 'c']);
    expect(order('a', 2)).toEqual(['b', 'a', 'c', 'd']);
    expect(order('b', 4)).toEqual(['a', 'c', 'd', 'b']);
    expect(order('b', 1)).toEqual(shown);
    expect(order('b', 2)).toEqual(shown);
    expect(order('b', 99)).toEqual(['a', 'c', 'd', 'b']);
  });

  it('resize one column and hold the others where they are', () => {
    const view = resizeColumn(EMPTY_VIEW, { a: 100, b: 200 }, 'a', 120.4);
    expect(view.widths).toEqual({ a: 120, b: 200 });
    expect(resizeColumn(EMPTY_VIEW, {}, 'a', 1).widths).toEqual({ a: 48 });
  });

  it('can all be undone at once, sort and filters aside', () => {
    const sort = [{ column: 'a', direction: 'asc' }] as const;
    const changed = hideColumn({ ...EMPTY_VIEW, sort }, 'b');
    expect(hasChangedColumns(changed)).toBe(true);
    expect(resetColumns(changed)).toEqual({ ...EMPTY_VIEW, sort });
    expect(hasChangedColumns(resetColumns(changed))).toBe(false);
  });
});
