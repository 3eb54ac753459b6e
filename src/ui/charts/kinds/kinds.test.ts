import { BarChart, LineChart, PieChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridSimpleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../core/warehouse/cells';
import { drawOn } from '../engine/drawOn';
import { layoutChart } from '../layout/layoutChart';
import { placePosition } from '../layout/mainAxis';
import { boxOfMark } from '../layout/marks';
import { placeValue } from '../layout/placing';
import type { BarSpec, ChartSpec, DonutSpec, LineSpec, ScatterSpec } from '../spec/chartSpec';
import { FIRST_INK, type Ink } from '../spec/ink';
import { readTheme } from '../theme/readTheme';
import type { ChartOption } from './chartOption';
import { drawChart } from './drawChart';
import { isThinned } from './lineOption';

use([
  SVGRenderer,
  GridSimpleComponent,
  GraphicComponent,
  LineChart,
  BarChart,
  PieChart,
  ScatterChart,
]);

const GB = { locale: 'en-GB', currency: 'USD' };
const size = { width: 640, height: 320 };
const colours: Record<string, string> = {
  '--cat-1': '#304edd',
  '--cat-2': '#db7a3f',
  '--chart-compare': '#7f8796',
  '--surface': '#ffffff',
};
const theme = readTheme((name) => colours[name] ?? '#010203', 'Inter');
const second: Ink = { kind: 'cat', rank: 2 };
const april = parseDate('2026-04-01');

const line: LineSpec = {
  kind: 'line',
  title: 'Revenue by day',
  value: { kind: 'money' },
  positions: { kind: 'periods', grain: 'day', starts: [0, 1, 2, 3, 4].map((at) => april + at) },
  series: [
    { id: 'revenue', name: 'Revenue', ink: FIRST_INK, values: [4000, 5200, null, 7974, 900] },
  ],
  compare: { name: 'Previous', values: [3900, 4100, 4000, 4324, 4200], starts: [] },
  fill: 'area',
};
const bars: BarSpec = {
  kind: 'bar',
  title: 'Revenue by channel',
  value: { kind: 'money' },
  positions: { kind: 'names', ids: ['a', 'b', 'c'], names: ['email', 'direct', 'social'] },
  series: [
    { id: 'new', name: 'new', ink: FIRST_INK, values: [10, 20, 30] },
    { id: 'old', name: 'old', ink: second, values: [5, -5, 15] },
  ],
  direction: 'up',
  sharing: 'stacked',
};
const donut: DonutSpec = {
  kind: 'donut',
  title: 'Segments',
  value: { kind: 'count' },
  unit: 'customers',
  parts: [
    { id: 'a', name: 'Active', ink: FIRST_INK, value: 30 },
    { id: 'l', name: 'Lapsed', ink: second, value: 70 },
  ],
};
const scatter: ScatterSpec = {
  kind: 'scatter',
  title: 'Products',
  x: { name: 'Units', value: { kind: 'count' } },
  y: { name: 'Margin', value: { kind: 'percent' } },
  points: [
    { id: '1', name: 'Tote', ink: FIRST_INK, x: 12, y: 58, size: null },
    { id: '2', name: 'Buds', ink: second, x: 40, y: -3, size: null },
  ],
  xGuides: [{ at: 20, label: 'median' }],
  labelled: ['1'],
};

function draw(spec: ChartSpec): ChartOption {
  return drawChart(
    layoutChart(spec, size, GB, (text) => text.length * 6),
    theme,
  );
}

/** The chart as the real ECharts draws it, without a screen. */
function render(spec: ChartSpec) {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  chart.setOption({ ...draw(spec), animation: false });
  return chart;
}

/** One chart after the other on the same canvas. */
function redraw(...specs: ChartSpec[]): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  for (const spec of specs) drawOn(chart, draw(spec), 'still');
  return chart.renderToSVGString();
}

function svgOf(spec: ChartSpec): string {
  return render(spec).renderToSVGString();
}

/** What the tests look at in a series, whatever its type. */
interface DrawnSeries {
  readonly data: readonly unknown[];
  readonly connectNulls?: boolean;
  readonly sampling?: string;
  readonly lineStyle: { readonly type?: unknown; readonly opacity?: number };
}

const seriesOf = (spec: ChartSpec) => draw(spec).series as unknown as readonly DrawnSeries[];
/** The series at a place, which must be there. */
function seriesAt(spec: ChartSpec, at: number): DrawnSeries {
  const series = seriesOf(spec).at(at);
  if (series === undefined) throw new Error(`There is no series ${at}`);
  return series;
}

describe('the layout is what ECharts draws', () => {
  const specs: [string, LineSpec | BarSpec][] = [
    ['lines', line],
    ['bars', bars],
    ['lying bars', { ...bars, direction: 'along' }],
    ['a single point', { ...line, positions: { kind: 'periods', grain: 'day', starts: [april] } }],
  ];
  it.each(specs)('to the px, for %s', (_, spec) => {
    const chart = render(spec);
    const { layout } = layoutChart(spec, size, GB, (text) => text.length * 6) as Extract<
      ReturnType<typeof layoutChart>,
      { kind: 'plotted' }
    >;
    for (let position = 0; position < layout.count; position += 1) {
      for (const value of [layout.ticks.min, 7, layout.ticks.max]) {
        const wanted = layout.isAlong
          ? [placeValue(layout, value), placePosition(layout, position)]
          : [placePosition(layout, position), placeValue(layout, value)];
        const at = layout.isAlong ? [value, position] : [position, value];
        const [x = 0, y = 0] = chart.convertToPixel({ gridIndex: 0 }, at);
        expect(Math.abs(x - (wanted[0] ?? 0))).toBeLessThan(1);
        expect(Math.abs(y - (wanted[1] ?? 0))).toBeLessThan(1);
      }
    }
  });

  it.each(['stacked', 'beside', 'overlaid'] as const)('bar by bar, when they are %s', (sharing) => {
    const spec: BarSpec = { ...bars, sharing };
    const svg = svgOf(spec);
    const laidOut = layoutChart(spec, size, GB, (text) => text.length * 6);
    const starts = Array.from(
      svg.matchAll(/d="M([\d.]+) ([\d.]+)[^"]*"[^>]*fill="#(?:304edd|db7a3f)"/g),
    );
    expect(starts).toHaveLength(6);
    const boxes = [0, 1].flatMap((mark) => [0, 1, 2].map((stop) => boxOfMark(laidOut, stop, mark)));
    for (const box of boxes) {
      const isDrawn = starts.some(([, x]) => Math.abs(Number(x) - (box?.left ?? 0)) < 3.5);
      expect(isDrawn).toBe(true);
    }
  });
});

describe('a drawing', () => {
  it('leaves nothing of the one before it, whatever its kind', () => {
    const flagged = { ...line, annotations: [{ name: 'Spring sale', from: 1, to: 2 }] };
    const shapesOf = (svg: string) => (svg.match(/<(path|text)/g) ?? []).length;
    expect(redraw(flagged, line)).not.toContain('Spring sale');
    for (const spec of [line, bars, donut, scatter]) {
      expect(shapesOf(redraw(flagged, bars, scatter, donut, spec))).toBe(shapesOf(svgOf(spec)));
    }
  });
});

describe('lines', () => {
  it('leave a gap where there is no data', () => {
    expect(seriesAt(line, 1).data[2]).toBe('-');
    expect(seriesAt(line, 1).connectNulls).toBe(false);
  });

  it('show the earlier period dashed, thin and in its own grey, below', () => {
    const earlier = seriesAt(line, 0);
    expect(earlier.lineStyle).toEqual({ color: '#7f8796', width: 1.25, type: [3, 3] });
    expect(svgOf(line)).toContain('stroke-dasharray="3,3"');
  });

  it('draw what is partial fainter, from the last whole point on', () => {
    const partial = { ...line, partialFrom: 4 };
    const [whole, rest] = [seriesAt(partial, 1), seriesAt(partial, 2)];
    expect(whole.data).toHaveLength(4);
    expect(rest.data).toEqual(['-', '-', '-', 7974, 900]);
    expect(rest.lineStyle.opacity).toBe(0.45);
  });

  it('are thinned above 2,000 points, and not below', () => {
    const many = (count: number): LineSpec => ({
      ...line,
      positions: {
        kind: 'periods',
        grain: 'day',
        starts: Array.from({ length: count }, (_, at) => at),
      },
      series: [
        {
          id: 'r',
          name: 'r',
          ink: FIRST_INK,
          values: Array.from({ length: count }, (_, at) => at % 97),
        },
      ],
    });
    expect(isThinned(many(2000))).toBe(false);
    expect(isThinned(many(2001))).toBe(true);
    expect(seriesAt(many(2001), -1).sampling).toBe('lttb');
    expect(seriesAt(many(2000), -1).sampling).toBeUndefined();
    const points = svgOf(many(36_900)).match(/L[\d.]+ [\d.]+/g) ?? [];
    expect(points.length).toBeLessThan(2000);
    expect(points.length).toBeGreaterThan(300);
  });

  it('take dashes as a second sign when there are more than four', () => {
    const series = Array.from({ length: 6 }, (_, at) => ({
      id: `s${at}`,
      name: `s${at}`,
      ink: FIRST_INK,
      values: [1, 2, 3, 4, 5],
    }));
    const types = seriesOf({ ...line, compare: undefined, series }).map(
      (one) => one.lineStyle.type,
    );
    expect(types.slice(0, 4)).toEqual([undefined, undefined, undefined, undefined]);
    expect(types[4]).not.toEqual(types[5]);
  });

  it('fade when a filter has left them out', () => {
    const selection = { of: 'series', ids: ['other'] } as const;
    expect(seriesAt({ ...line, selection }, 1).lineStyle.opacity).toBe(0.35);
  });
});

describe('bars', () => {
  it('are set apart by the surface where they are stacked', () => {
    expect(seriesAt(bars, 0)).toMatchObject({
      stack: 'all',
      itemStyle: { color: '#304edd', borderColor: '#ffffff', borderWidth: 0.75 },
    });
  });

  it('fade where they are not chosen, and more where they are partial', () => {
    const selection = { of: 'positions', ids: [1] } as const;
    const { data } = seriesAt({ ...bars, selection, partialFrom: 2 }, 0);
    const opacities = [0.35, 1, 0.35 * 0.45];
    expect(data).toMatchObject(opacities.map((opacity) => ({ itemStyle: { opacity } })));
  });

  it('show the earlier value as a tick across them, never as a second hue', () => {
    const compare = { name: 'Previous', values: [12, null, 20], starts: [] };
    const { graphic } = draw({ ...bars, compare });
    const ids = (graphic as { elements: { id: string }[] }).elements.map(({ id }) => id);
    expect(ids).toEqual(['earlier-0', 'earlier-2']);
    expect(seriesOf({ ...bars, compare })).toHaveLength(2);
  });

  it('take patterns in forced colours', () => {
    const laidOut = layoutChart(bars, size, GB, (text) => text.length * 6);
    const option = drawChart(laidOut, { ...theme, hasPatterns: true });
    const decals = (option.series as { itemStyle: { decal: object } }[]).map(
      ({ itemStyle }) => itemStyle.decal,
    );
    expect(decals[0]).not.toEqual(decals[1]);
  });
});

describe('furniture', () => {
  const spec: LineSpec = {
    ...line,
    partialFrom: 4,
    annotations: [{ name: 'Spring sale', from: 1, to: 2 }],
    anomalies: [
      { position: 3, label: 'Anomaly +80%' },
      { position: 2, label: 'Anomaly at a gap' },
    ],
    guides: [{ at: 5000, label: 'Target' }],
  };

  it('names flags, guides, anomalies and what is partial', () => {
    const svg = svgOf(spec);
    for (const words of ['Spring sale', 'Target', 'Anomaly +80%', 'partial']) {
      expect(svg).toContain(words);
    }
    expect(svg).not.toContain('Anomaly at a gap');
  });

  it('marks a threshold over bins', () => {
    const histogram: BarSpec = {
      ...bars,
      positions: {
        kind: 'bins',
        edges: [0, 100, 200, 300],
        value: { kind: 'money' },
        isOpen: true,
      },
      mainGuides: [{ at: 1.5, label: 'High value from $200' }],
    };
    expect(svgOf(histogram)).toContain('High value from $200');
  });
});

describe('the axes', () => {
  it('show exactly the ticks and labels of the layout', () => {
    const svg = svgOf(line);
    for (const label of ['$0', '$2k', '$4k', '$6k', '$8k', '1 Apr', '4 Apr']) {
      expect(svg).toContain(`>${label}<`);
    }
  });

  it('keep the frame when there is no data', () => {
    const empty = { ...line, series: [], compare: undefined };
    expect(svgOf(empty)).not.toContain('$');
    expect(svgOf(empty).match(/<path/g)?.length).toBeGreaterThan(2);
  });
});

describe('a donut', () => {
  it('gives each part its colour and fades the ones not chosen', () => {
    const svg = svgOf({ ...donut, selection: { of: 'positions', ids: ['a'] } });
    expect(svg).toContain('#304edd');
    expect(svg).toContain('fill-opacity="0.35"');
  });
});

describe('a scatter chart', () => {
  it('draws each point where its layout has it, with the names asked for', () => {
    const svg = svgOf(scatter);
    expect(svg).toContain('Tote');
    expect(svg).not.toContain('Buds');
    const { layout } = layoutChart(scatter, size, GB, (text) => text.length * 6) as Extract<
      ReturnType<typeof layoutChart>,
      { kind: 'scatter' }
    >;
    const chart = render(scatter);
    scatter.points.forEach(({ x, y }, at) => {
      const [px = 0, py = 0] = chart.convertToPixel({ gridIndex: 0 }, [x, y]);
      expect(Math.abs(px - (layout.dots[at]?.x ?? 0))).toBeLessThan(1);
      expect(Math.abs(py - (layout.dots[at]?.y ?? 0))).toBeLessThan(1);
    });
  });
});
