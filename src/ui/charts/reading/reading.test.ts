import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../core/warehouse/cells';
import type { BarSpec, DonutSpec, LineSpec, ScatterSpec } from '../spec/chartSpec';
import { FIRST_INK } from '../spec/ink';
import { noteThinning } from './noteThinning';
import { countMarks, countStops, readStop, speakReading } from './readStop';
import { readStretch } from './readStretch';
import { summarise } from './summarise';

const GB = { locale: 'en-GB', currency: 'USD' };
const plain = (text: string) => text.replace(/\s/g, ' ');
const may16 = parseDate('2026-05-16');

const revenue: LineSpec = {
  kind: 'line',
  title: 'Revenue by day',
  value: { kind: 'money' },
  positions: { kind: 'periods', grain: 'day', starts: [may16, may16 + 1, may16 + 2] },
  series: [{ id: 'revenue', name: 'Revenue', ink: FIRST_INK, values: [5000, 7974, 1200] }],
  compare: {
    name: 'Previous period',
    values: [4000, 4324, 4100],
    starts: [parseDate('2026-02-14'), parseDate('2026-02-15'), parseDate('2026-02-16')],
  },
  good: 'up',
  fill: 'area',
  partialFrom: 2,
  annotations: [{ name: 'Spring sale', from: 0, to: 1 }],
  anomalies: [{ position: 1, label: 'Anomaly +80%' }],
  hint: 'Click to filter to this day',
};

const stacked: BarSpec = {
  kind: 'bar',
  title: 'Revenue by week and channel',
  value: { kind: 'money' },
  positions: { kind: 'periods', grain: 'week', starts: [parseDate('2026-05-11')] },
  series: [
    { id: 'email', name: 'email', ink: FIRST_INK, values: [1500] },
    { id: 'direct', name: 'direct', ink: { kind: 'cat', rank: 2 }, values: [null] },
  ],
  direction: 'up',
  sharing: 'stacked',
};

const segments: DonutSpec = {
  kind: 'donut',
  title: 'Customer segments',
  value: { kind: 'count' },
  unit: 'customers',
  parts: [
    { id: 'active', name: 'Active', ink: { kind: 'segment', segment: 'active' }, value: 3000 },
    { id: 'lapsed', name: 'Lapsed', ink: { kind: 'segment', segment: 'lapsed' }, value: 7000 },
  ],
};

const products: ScatterSpec = {
  kind: 'scatter',
  title: 'Units and margin',
  x: { name: 'Units', value: { kind: 'count' } },
  y: { name: 'Margin', value: { kind: 'percent' } },
  size: { name: 'Revenue', value: { kind: 'money' } },
  points: [
    { id: '1', name: 'Tote', ink: FIRST_INK, x: 12, y: 58.7, size: 11_962 },
    { id: '2', name: 'Buds', ink: FIRST_INK, x: 40, y: -3, size: null },
  ],
};

describe('a stop', () => {
  it('reads its day, its value, the earlier day with its value, and the change', () => {
    expect(readStop(revenue, 0, GB)).toEqual({
      title: 'Sat, 16 May 2026',
      rows: [
        { id: 'revenue', ink: FIRST_INK, label: 'Revenue', text: '$5,000' },
        { id: 'compare', ink: { kind: 'compare' }, label: '14 Feb', text: '$4,000' },
      ],
      change: { kind: 'moved', direction: 'up', text: '25.0%' },
      good: 'up',
      notes: ['Spring sale'],
      hint: 'Click to filter to this day',
    });
  });

  it('names anomalies, and gives a partial period no change', () => {
    expect(readStop(revenue, 1, GB).notes).toEqual(['Spring sale', 'Anomaly +80%']);
    expect(readStop(revenue, 2, GB)).toMatchObject({ change: null, notes: ['partial'] });
  });

  it('is spoken as one sentence', () => {
    expect(speakReading(readStop(revenue, 1, GB))).toBe(
      'Sun, 17 May 2026, Spring sale, Anomaly +80%: Revenue $7,974; 15 Feb $4,324; up 84.4%',
    );
  });

  it('adds up stacked series, and says where there is no data', () => {
    expect(readStop(stacked, 0, GB).rows.map(({ label, text }) => `${label} ${text}`)).toEqual([
      'email $1,500',
      'direct no data',
      'Total $1,500',
    ]);
  });

  it('compares rates in points', () => {
    const spec: LineSpec = {
      ...revenue,
      value: { kind: 'rate' },
      series: [{ id: 'margin', name: 'Margin', ink: FIRST_INK, values: [0.414] }],
      compare: { name: 'Previous', values: [0.408], starts: [] },
    };
    expect(readStop(spec, 0, GB).change).toMatchObject({ text: '0.6 pts' });
    expect(readStop(spec, 0, GB).rows[1]?.label).toBe('Previous');
  });

  it('has no change where several lines share one earlier period', () => {
    const spec = { ...revenue, series: [...revenue.series, ...revenue.series] };
    expect(readStop(spec, 0, GB).change).toBeNull();
  });

  it('is a part with its share, or a point with its measures', () => {
    expect(readStop(segments, 1, GB).rows.map(({ label, text }) => `${label} ${text}`)).toEqual([
      'customers 7,000',
      'Share 70.0%',
    ]);
    expect(readStop(products, 0, GB).rows.map(({ label, text }) => `${label} ${text}`)).toEqual([
      'Units 12',
      'Margin 58.7%',
      'Revenue $11,962',
    ]);
    expect(readStop(products, 1, GB).rows).toHaveLength(2);
  });

  it('is one of as many as there are positions, parts or points', () => {
    expect([revenue, segments, products].map(countStops)).toEqual([3, 2, 2]);
    expect([revenue, stacked, segments].map(countMarks)).toEqual([1, 2, 1]);
  });
});

describe('a stretch being chosen', () => {
  it('reads its ends and the sums of what can be added up', () => {
    const reading = readStretch(revenue, 1, 0, GB);
    expect(plain(reading.title)).toMatch(/^16 ?– ?17 May 2026$/);
    expect(reading.rows.map(({ label, text }) => `${label} ${text}`)).toEqual(['Revenue $12,974']);
    expect(reading.hint).toBe('Enter or release sets the range, Esc drops it');
  });

  it('names both ends where they are no days, and adds up no rates', () => {
    const named: BarSpec = {
      ...stacked,
      value: { kind: 'rate' },
      positions: { kind: 'names', ids: ['a', 'b'], names: ['A', 'B'] },
    };
    expect(readStretch(named, 0, 1, GB)).toMatchObject({ title: 'A to B', rows: [] });
  });
});

it('says when a line is drawn with fewer points than it has', () => {
  const starts = Array.from({ length: 36_900 }, (_, at) => at);
  const series = [{ id: 'r', name: 'r', ink: FIRST_INK, values: starts }];
  const long: LineSpec = {
    ...revenue,
    positions: { kind: 'periods', grain: 'day', starts },
    series,
  };
  expect(noteThinning(long, GB)).toBe(
    'Drawn from 36,900 points, thinned (LTTB) to what the width can show. Exports hold all rows.',
  );
  expect(noteThinning(revenue, GB)).toBeNull();
  expect(noteThinning(segments, GB)).toBeNull();
});

describe('a summary', () => {
  it('has range, highest, lowest and change, and leaves out what is partial', () => {
    expect(plain(summarise(revenue, GB))).toMatch(
      /^Revenue by day, 16 ?– ?18 May 2026: highest \$7,974 on Sun, 17 May 2026, lowest \$5,000 on Sat, 16 May 2026, up 55\.9% on previous period\.$/,
    );
  });

  it('adds up stacked series', () => {
    expect(plain(summarise(stacked, GB))).toMatch(
      /^Revenue by week and channel, 11 ?– ?17 May 2026: 2 series, highest \$1,500 on 11 ?– ?17 May 2026\.$/,
    );
  });

  it('takes series that are not stacked one by one', () => {
    const beside: BarSpec = {
      ...stacked,
      sharing: 'beside',
      positions: { kind: 'names', ids: ['a', 'b'], names: ['A', 'B'] },
      series: [
        { id: 'new', name: 'New', ink: FIRST_INK, values: [1500, 20] },
        { id: 'old', name: 'Returning', ink: FIRST_INK, values: [700, 1600] },
      ],
    };
    expect(summarise({ ...beside, title: 'Customers' }, GB)).toBe(
      'Customers: 2 series, highest $1,600 for B (Returning), lowest $20.00 for B (New).',
    );
  });

  it('gives rates no change over the whole range', () => {
    expect(summarise({ ...revenue, value: { kind: 'rate' } }, GB)).not.toContain('up');
  });

  it('names the parts of a whole by size, and the ranges of points', () => {
    expect(summarise(segments, GB)).toBe(
      'Customer segments: 10,000 customers, Lapsed 70.0%, Active 30.0%.',
    );
    expect(summarise(products, GB)).toBe(
      'Units and margin: 2 points, Units from 12 to 40, Margin from −3.0% to 58.7%.',
    );
  });

  it('says when there is nothing', () => {
    const none = { ...revenue, series: [], compare: undefined };
    expect(summarise(none, GB)).toMatch(/no data\.$/);
    expect(summarise({ ...segments, parts: [] }, GB)).toBe('Customer segments: no data.');
    expect(summarise({ ...products, points: [] }, GB)).toBe('Units and margin: no data.');
  });
});
