import { describe, expect, it } from 'vitest';
import type { BarSpec, ChartSpec, DonutSpec, LineSpec, ScatterSpec } from '../spec/chartSpec';
import { FIRST_INK } from '../spec/ink';
import { hitStop } from './hitStop';
import { layoutChart } from './layoutChart';
import { boxOfMark, boxToClear } from './marks';
import { placeTooltip } from './placeTooltip';

const GB = { locale: 'en-GB', currency: 'USD' };
const layout = (spec: ChartSpec, size = { width: 600, height: 300 }) =>
  layoutChart(spec, size, GB, (text) => text.length * 6);
const series = (...rows: (number | null)[][]) =>
  rows.map((values, at) => ({ id: `s${at}`, name: `s${at}`, ink: FIRST_INK, values }));

const names = { kind: 'names', ids: ['a', 'b', 'c'], names: ['a', 'b', 'c'] } as const;
const bars: BarSpec = {
  kind: 'bar',
  title: 'Bars',
  value: { kind: 'count' },
  positions: names,
  series: series([10, 20, 30], [5, 5, null]),
  direction: 'up',
  sharing: 'stacked',
};
const line: LineSpec = {
  kind: 'line',
  title: 'Line',
  value: { kind: 'count' },
  positions: names,
  series: series([10, null, 30], [20, 20, 20]),
  fill: 'none',
};
const donut: DonutSpec = {
  kind: 'donut',
  title: 'Parts',
  value: { kind: 'count' },
  unit: 'rows',
  parts: [1, 1, 2].map((value, at) => ({ id: `${at}`, name: `${at}`, ink: FIRST_INK, value })),
};
const scatter: ScatterSpec = {
  kind: 'scatter',
  title: 'Points',
  x: { name: 'x', value: { kind: 'count' } },
  y: { name: 'y', value: { kind: 'count' } },
  points: [
    { id: 'a', name: 'a', ink: FIRST_INK, x: 0, y: 0, size: 100 },
    { id: 'b', name: 'b', ink: FIRST_INK, x: 10, y: 10, size: 25 },
    { id: 'c', name: 'c', ink: FIRST_INK, x: 5, y: 2, size: null },
  ],
};

const specs: [string, ChartSpec, number][] = [
  ['stacked bars', bars, 2],
  ['bars side by side', { ...bars, sharing: 'beside' }, 2],
  ['lying bars', { ...bars, direction: 'along' }, 2],
  ['lines', line, 2],
  ['a donut', donut, 1],
  ['points', scatter, 1],
];

describe('pointing at the middle of a mark finds it', () => {
  it.each(specs)('in %s', (_, spec, marks) => {
    const chart = layout(spec);
    for (let stop = 0; stop < 3; stop += 1) {
      for (let mark = 0; mark < marks; mark += 1) {
        const box = boxOfMark(chart, stop, mark);
        if (box === null) continue;
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        expect(hitStop(chart, x, y)).toEqual({ stop, mark });
      }
    }
  });
});

describe('marks', () => {
  it('stand on each other where they are stacked, and all begin at 0 otherwise', () => {
    const stacked = layout(bars);
    const [low, high] = [boxOfMark(stacked, 0, 0), boxOfMark(stacked, 0, 1)];
    expect((high?.top ?? 0) + (high?.height ?? 0)).toBeCloseTo(low?.top ?? 0);
    const beside = layout({ ...bars, sharing: 'beside' });
    const ends = [0, 1]
      .map((mark) => boxOfMark(beside, 0, mark))
      .map((box) => (box?.top ?? 0) + (box?.height ?? 0));
    expect(ends[0]).toBe(ends[1]);
  });

  it('are none where there is no value, or no such stop', () => {
    expect(boxOfMark(layout(bars), 2, 1)).toBeNull();
    expect(boxOfMark(layout(line), 1, 0)).toBeNull();
    expect(boxOfMark(layout(scatter), 9, 0)).toBeNull();
  });

  it('show the front one of bars that lie over each other', () => {
    const chart = layout({ ...bars, sharing: 'overlaid' });
    const front = boxOfMark(chart, 0, 1);
    expect(hitStop(chart, (front?.left ?? 0) + 1, (front?.top ?? 0) + 1)?.mark).toBe(1);
  });

  it('are none in the hole of a donut or between points', () => {
    expect(hitStop(layout(donut), 300, 150)).toBeNull();
    expect(hitStop(layout(scatter), 580, 250)).toBeNull();
  });
});

describe('a tooltip', () => {
  const chart = { width: 600, height: 300 };
  const tooltip = { width: 200, height: 120 };
  const mark = (left: number, top: number) => ({ left, top, width: 10, height: 10 });

  it('stands right of its mark, or left where the chart ends', () => {
    expect(placeTooltip(mark(100, 150), tooltip, chart)).toEqual({ left: 122, top: 115 });
    expect(placeTooltip(mark(500, 150), tooltip, chart)).toEqual({ left: 288, top: 115 });
  });

  it('stays within the chart', () => {
    expect(placeTooltip(mark(100, 0), tooltip, chart).top).toBe(0);
    expect(placeTooltip(mark(100, 290), tooltip, chart).top).toBe(180);
  });

  it('goes below or above where neither side has room', () => {
    const narrow = { width: 220, height: 300 };
    expect(placeTooltip(mark(100, 20), tooltip, narrow)).toEqual({ left: 5, top: 42 });
    expect(placeTooltip(mark(100, 250), tooltip, narrow)).toEqual({ left: 5, top: 118 });
  });

  it('reaches out below where the chart is smaller than itself', () => {
    const tiny = { width: 116, height: 116 };
    const ring = boxToClear(layout(donut, tiny), 1, 0);
    expect(placeTooltip(ring ?? mark(0, 0), tooltip, tiny).top).toBeGreaterThanOrEqual(116);
  });

  it('never covers its mark', () => {
    for (const width of [220, 400, 600]) {
      for (let left = 0; left < width; left += 37) {
        for (let top = 0; top < 300; top += 37) {
          const at = placeTooltip(mark(left, top), tooltip, { width, height: 300 });
          const isApart =
            at.left >= left + 10 ||
            at.left + tooltip.width <= left ||
            at.top >= top + 10 ||
            at.top + tooltip.height <= top;
          expect(isApart).toBe(true);
        }
      }
    }
  });
});
