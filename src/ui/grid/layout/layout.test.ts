import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropPlace, edgesOf, fitWidths, MAX_WIDTH, MIN_WIDTH } from './columnWidths';
import { choosePinned } from './pinning';
import { isCramped, isJump, placeJump, placeRow, recentre, SPAN_ROWS, spanRows } from './rowSpan';

const natural = (...widths: number[]) =>
  widths.map((width) => ({ natural: width, chosen: undefined }));

describe('column widths', () => {
  it('fill the grid to the last px, wide columns taking more', () => {
    expect(fitWidths(natural(100, 200), 601)).toEqual([200, 401]);
  });

  it('stay natural when there is not enough room', () => {
    expect(fitWidths(natural(100, 200), 250)).toEqual([100, 200]);
  });

  it('never change where a reader has chosen', () => {
    expect(fitWidths([{ natural: 100, chosen: 150 }, ...natural(100)], 400)).toEqual([150, 250]);
    expect(fitWidths([{ natural: 100, chosen: 150 }], 400)).toEqual([150]);
  });

  it('are bounded: long texts do not push other columns away', () => {
    expect(fitWidths(natural(10, 5000), 0)).toEqual([MIN_WIDTH, 320]);
    expect(fitWidths([{ natural: 10, chosen: 5000 }], 0)).toEqual([MAX_WIDTH]);
  });

  it('always add up to the room there is, if it is enough', () => {
    const widths = fc.array(fc.integer({ min: 48, max: 300 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(widths, fc.integer({ min: 0, max: 4000 }), (list, available) => {
        const total = fitWidths(natural(...list), available).reduce((a, b) => a + b, 0);
        expect(total).toBe(
          Math.max(
            available,
            list.reduce((a, b) => a + b, 0),
          ),
        );
      }),
    );
  });

  it('give each column its edges', () => {
    expect(edgesOf([40, 60])).toEqual([0, 40, 100]);
  });

  it('drop a moved column before the half that it is over', () => {
    expect(dropPlace([100, 100], 49)).toBe(0);
    expect(dropPlace([100, 100], 51)).toBe(1);
    expect(dropPlace([100, 100], 151)).toBe(2);
  });
});

describe('pinned columns', () => {
  const columns = [
    { id: 'a', width: 200 },
    { id: 'b', width: 200 },
    { id: 'c', width: 200 },
  ];

  it('stand in display order', () => {
    expect(choosePinned(columns, ['c', 'a'], 1200)).toEqual(['a', 'c']);
  });

  it('are the first column on narrow screens, unless the reader pinned another', () => {
    expect(choosePinned(columns, [], 390)).toEqual(['a']);
    expect(choosePinned(columns, ['b'], 390)).toEqual(['b']);
    expect(choosePinned(columns, [], 1200)).toEqual([]);
  });

  it('let go where they would cover most of the grid', () => {
    expect(choosePinned(columns, ['a', 'b', 'c'], 800)).toEqual(['a', 'b']);
    expect(choosePinned([{ id: 'a', width: 300 }], [], 390)).toEqual([]);
  });
});

describe('the span of rows under the scroll bar', () => {
  const rowHeight = 28;
  const viewport = 700;
  const end = SPAN_ROWS * rowHeight - viewport;
  const span = (first: number, total = 15_000_000) => ({ total, first });
  const at = (scrollTop: number) => ({ scrollTop, viewport, rowHeight });

  it('holds all rows of a table that is small enough', () => {
    expect(spanRows({ total: 78 })).toBe(78);
    expect(placeJump(span(0, 100_000), at(1_000_000))).toEqual({ first: 0, scrollTop: 1_000_000 });
    expect(recentre(span(0, 100_000), at(1_000_000))).toEqual({ first: 0, scrollTop: 1_000_000 });
  });

  it('takes a jump for a share of the whole table, and its ends for the ends', () => {
    expect(placeJump(span(0), at(0)).first).toBe(0);
    expect(placeJump(span(0), at(end)).first).toBe(15_000_000 - SPAN_ROWS);
    expect(placeJump(span(0), at(end / 2)).first).toBe(7_400_000);
    expect(isJump(0, 1400, viewport)).toBe(false);
    expect(isJump(0, 1401, viewport)).toBe(true);
  });

  const anyFirst = fc.integer({ min: 0, max: 15_000_000 - SPAN_ROWS });
  const anyTop = fc.integer({ min: 0, max: end });

  it('keeps the rows in sight when it recentres, to the px', () => {
    fc.assert(
      fc.property(anyFirst, anyTop, (first, scrollTop) => {
        const place = recentre(span(first), at(scrollTop));
        expect(place.first * rowHeight + place.scrollTop).toBe(first * rowHeight + scrollTop);
        expect(place.first).toBeGreaterThanOrEqual(0);
        expect(place.first).toBeLessThanOrEqual(15_000_000 - SPAN_ROWS);
      }),
    );
  });

  it('leaves room to scroll on from anywhere but the ends of the table', () => {
    fc.assert(
      fc.property(anyFirst, anyTop, (first, scrollTop) => {
        const place = recentre(span(first), at(scrollTop));
        const above = first * rowHeight + scrollTop;
        const below = 15_000_000 * rowHeight - viewport - above;
        expect(place.scrollTop).toBeGreaterThanOrEqual(Math.min(above, 20_000) - rowHeight);
        expect(end - place.scrollTop).toBeGreaterThanOrEqual(Math.min(below, 20_000) - rowHeight);
        expect(isCramped(span(place.first), at(place.scrollTop))).toBe(false);
      }),
    );
  });

  it('is cramped near an end of its own that is none of the table', () => {
    expect(isCramped(span(10), at(4000))).toBe(true);
    expect(isCramped(span(0), at(4000))).toBe(false);
    expect(isCramped(span(10), at(end))).toBe(true);
    expect(isCramped(span(15_000_000 - SPAN_ROWS), at(end))).toBe(false);
  });

  it('moves only when a row is outside, and then holds it', () => {
    expect(placeRow(span(500), 500)).toBe(500);
    expect(placeRow(span(500), 200_499)).toBe(500);
    expect(placeRow(span(500), 0)).toBe(0);
    expect(placeRow(span(0), 14_999_999)).toBe(15_000_000 - SPAN_ROWS);
    fc.assert(
      fc.property(anyFirst, fc.integer({ min: 0, max: 14_999_999 }), (first, row) => {
        const next = placeRow(span(first), row);
        expect(row).toBeGreaterThanOrEqual(next);
        expect(row).toBeLessThan(next + SPAN_ROWS);
      }),
    );
  });
});
