import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../core/warehouse/cells';
import type { BarSpec, LineSpec, Value } from '../spec/chartSpec';
import { FIRST_INK } from '../spec/ink';
import { makeLabeller, namePosition } from '../spec/positions';
import { chooseLabels } from './axisLabels';
import { bandOf, placePosition, positionAt, stretchOf } from './mainAxis';
import { placeValue } from './placing';
import { cutToFit, layoutPlot } from './plotLayout';
import { rangeOf } from './valueRange';

const GB = { locale: 'en-GB', currency: 'USD' };
const measure = (text: string) => text.length * 6;
const april = parseDate('2026-04-01');
const days = (count: number) =>
  ({
    kind: 'periods',
    grain: 'day',
    starts: Array.from({ length: count }, (_, at) => april + at),
  }) as const;

function line(values: readonly Value[], more: Partial<LineSpec> = {}): LineSpec {
  return {
    kind: 'line',
    title: 'Revenue',
    value: { kind: 'money' },
    positions: days(values.length),
    series: [{ id: 'revenue', name: 'Revenue', ink: FIRST_INK, values }],
    fill: 'none',
    ...more,
  };
}

function bars(names: string[], values: readonly Value[], more: Partial<BarSpec> = {}): BarSpec {
  return {
    kind: 'bar',
    title: 'Revenue by channel',
    value: { kind: 'money' },
    positions: { kind: 'names', ids: names, names },
    series: [{ id: 'revenue', name: 'Revenue', ink: FIRST_INK, values }],
    direction: 'up',
    sharing: 'beside',
    ...more,
  };
}

describe('the value axis', () => {
  it('begins at 0 for bars and areas, whatever the values', () => {
    expect(rangeOf(bars(['a', 'b'], [900, 1000]))).toEqual({ low: 0, high: 1000 });
    expect(rangeOf(line([900, 1000], { fill: 'area' }))).toEqual({ low: 0, high: 1000 });
  });

  it('may begin elsewhere for lines that lie far from 0, and then says so', () => {
    const spec = line([4100, 5900]);
    expect(rangeOf(spec)).toEqual({ low: 4100, high: 5900 });
    const { tickLabels } = layoutPlot(spec, { width: 600, height: 300 }, GB, measure);
    expect(tickLabels[0]).toBe('from $4k');
    expect(rangeOf(line([100, 5900]))).toEqual({ low: 0, high: 5900 });
  });

  it('takes in the earlier period, the guides and values below 0', () => {
    const compare = { name: 'Previous', values: [2000, null], starts: [] };
    expect(rangeOf(line([-50, 1000], { compare }))).toEqual({ low: -50, high: 2000 });
    expect(rangeOf(line([1, 2], { guides: [{ at: 9, label: 'Limit' }] }))?.high).toBe(9);
  });

  it('reaches to the sums where series are stacked, apart above and below 0', () => {
    const series = [
      { id: 'a', name: 'a', ink: FIRST_INK, values: [3, 1] },
      { id: 'b', name: 'b', ink: FIRST_INK, values: [4, null] },
      { id: 'c', name: 'c', ink: FIRST_INK, values: [-2, 1] },
    ];
    expect(rangeOf(bars(['x', 'y'], [], { series, sharing: 'stacked' }))).toEqual({
      low: -2,
      high: 7,
    });
  });

  it('is blank without a single value', () => {
    expect(rangeOf(line([null, null]))).toBeNull();
    const layout = layoutPlot(line([null]), { width: 600, height: 300 }, GB, measure);
    expect(layout.hasValues).toBe(false);
    expect(layout.tickLabels.every((label) => label === '')).toBe(true);
  });
});

describe('the labels of the main axis', () => {
  it('stand at even places of the calendar, as many as fit', () => {
    const labelAt = makeLabeller(days(91), GB);
    const chosen = chooseLabels(days(91), labelAt, 700, measure);
    expect(chosen.map(({ text }) => text)).toEqual([
      '1 Apr',
      '15 Apr',
      '29 Apr',
      '13 May',
      '27 May',
      '10 Jun',
      '24 Jun',
    ]);
    expect(chooseLabels(days(91), labelAt, 1200, measure)[1]?.text).toBe('8 Apr');
  });

  it('never overlap, however many positions there are', () => {
    const chosen = chooseLabels(days(5000), () => '15 Apr 2026', 390, measure);
    expect(chosen.length).toBeLessThanOrEqual(390 / (11 * 6));
  });

  it('leave out the one that would reach over the edge of the chart', () => {
    const labelsOf = (count: number) =>
      layoutPlot(
        line(Array.from({ length: count }, () => 1)),
        { width: 600, height: 300 },
        GB,
        measure,
      ).labels.map(({ position }) => position);
    expect(labelsOf(91).at(-1)).toBe(84);
    expect(labelsOf(85)).not.toContain(84);
  });

  it('leave out no name, and cut long ones in the middle instead', () => {
    const names = ['organic_search', 'paid_search', 'email', 'direct'];
    const layout = layoutPlot(bars(names, [4, 3, 2, 1]), { width: 300, height: 200 }, GB, measure);
    expect(layout.labels).toHaveLength(4);
    expect(layout.labels[0]?.text).toMatch(/^orga.*….*ch$/);
    expect(layout.labels[2]?.text).toBe('email');
  });

  it('take at most two fifths of the width beside lying bars', () => {
    const names = ['A product with a name that does not want to end at all'];
    const spec = bars(names, [4], { direction: 'along' });
    const layout = layoutPlot(spec, { width: 400, height: 200 }, GB, measure);
    expect(layout.plot.left).toBe(168);
    expect(measure(layout.labels[0]?.text ?? '')).toBeLessThanOrEqual(160);
  });

  it('have room for the whole first one, even without ticks to its left', () => {
    const { plot } = layoutPlot(line([null, null]), { width: 600, height: 300 }, GB, measure);
    expect(plot.left).toBeGreaterThanOrEqual(measure('1 Apr') / 2);
  });

  it('name months where the range is longer than a year', () => {
    expect(makeLabeller(days(365), GB)(0)).toBe('1 Apr');
    expect(makeLabeller(days(800), GB)(0)).toBe('Apr 2026');
  });

  it('keep two characters when there is no room at all', () => {
    expect(cutToFit('organic', 1, measure)).toBe('o…');
  });

  it('are the lower edges of bins, an open end marked', () => {
    const bins = {
      kind: 'bins',
      edges: [0, 500, 1000, 1500],
      value: { kind: 'money' },
      isOpen: true,
    } as const;
    expect([0, 1, 2].map(makeLabeller(bins, GB))).toEqual(['$0', '$500', '$1k+']);
    expect(namePosition(bins, 0, GB)).toBe('$0.00 to $500.00');
    expect(namePosition(bins, 2, GB)).toBe('$1,000 and more');
  });
});

describe('places on the chart', () => {
  const size = { width: 600, height: 300 };
  const layouts = {
    line: layoutPlot(line([1, 2, 3, 4, 5]), size, GB, measure),
    single: layoutPlot(line([1]), size, GB, measure),
    bars: layoutPlot(bars(['a', 'b', 'c'], [1, 2, 3]), size, GB, measure),
    along: layoutPlot(bars(['a', 'b', 'c'], [1, 2, 3], { direction: 'along' }), size, GB, measure),
  };

  it('find the position that was placed there', () => {
    for (const layout of Object.values(layouts)) {
      for (let position = 0; position < layout.count; position += 1) {
        const main = placePosition(layout, position);
        const value = placeValue(layout, layout.ticks.min);
        const [x, y] = layout.isAlong ? [value, main] : [main, value];
        expect(positionAt(layout, x, y)).toBe(position);
      }
    }
  });

  it('begin and end lines at the edges of the plot, and bars half a band inside', () => {
    const { plot } = layouts.line;
    expect(placePosition(layouts.line, 0)).toBe(plot.left);
    expect(placePosition(layouts.line, 4)).toBe(plot.left + plot.width);
    expect(placePosition(layouts.bars, 0)).toBe(layouts.bars.plot.left + bandOf(layouts.bars) / 2);
    expect(placePosition(layouts.single, 0)).toBe(
      layouts.single.plot.left + layouts.single.plot.width / 2,
    );
  });

  it('put higher values higher, and to the right where bars lie', () => {
    const { plot, ticks } = layouts.line;
    expect(placeValue(layouts.line, ticks.max)).toBe(plot.top);
    expect(placeValue(layouts.line, ticks.min)).toBe(plot.top + plot.height);
    expect(placeValue(layouts.along, layouts.along.ticks.max)).toBe(
      layouts.along.plot.left + layouts.along.plot.width,
    );
  });

  it('are nowhere outside the plot', () => {
    expect(positionAt(layouts.line, 0, 100)).toBeNull();
    expect(positionAt(layouts.line, 300, 299)).toBeNull();
  });

  it('give a stretch of positions whole bands, within the plot', () => {
    const { plot } = layouts.line;
    const band = bandOf(layouts.line);
    expect(stretchOf(layouts.line, 4, 4)).toEqual([
      plot.left + plot.width - band / 2,
      plot.left + plot.width,
    ]);
    expect(stretchOf(layouts.line, 3, 1)).toEqual([plot.left + band / 2, plot.left + band * 3.5]);
  });
});
