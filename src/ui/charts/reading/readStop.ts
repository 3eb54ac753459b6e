import { type Change, describeChange, readChange } from '../../format/change';
import { formatDayShort } from '../../format/dates';
import type { FormatSettings } from '../../format/formatSettings';
import { formatRate } from '../../format/percent';
import { formatFull, type ValueFormat } from '../../format/valueFormat';
import { isStacked } from '../layout/valueRange';
import type { ChartSpec, DonutSpec, PlottedSpec, ScatterSpec, Value } from '../spec/chartSpec';
import type { Ink } from '../spec/ink';
import { countPositions, namePosition } from '../spec/positions';

interface ReadingRow {
  readonly id: string;
  /** Null for rows that stand for no mark of their own, as a total. */
  readonly ink: Ink | null;
  readonly label: string;
  readonly text: string;
}

/** What a tooltip shows of one stop, and a screen reader says. A stop is a position, a part or a point. */
export interface Reading {
  readonly title: string;
  readonly rows: readonly ReadingRow[];
  readonly change: Change | null;
  readonly good: 'up' | 'down' | null;
  /** Flags, anomalies, `partial`. */
  readonly notes: readonly string[];
  readonly hint: string | null;
}

/** How many stops the arrow keys go over. */
export function countStops(spec: ChartSpec): number {
  switch (spec.kind) {
    case 'line':
    case 'bar':
      return countPositions(spec.positions);
    case 'donut':
      return spec.parts.length;
    case 'scatter':
      return spec.points.length;
  }
}

/** How many marks a stop has, over which the up and down keys go. */
export function countMarks(spec: ChartSpec): number {
  return spec.kind === 'line' || spec.kind === 'bar' ? spec.series.length : 1;
}

export function readStop(spec: ChartSpec, at: number, settings: FormatSettings): Reading {
  switch (spec.kind) {
    case 'line':
    case 'bar':
      return readPosition(spec, at, settings);
    case 'donut':
      return readPart(spec, at, settings);
    case 'scatter':
      return readPoint(spec, at, settings);
  }
}

/** The reading as one sentence for a live region. */
export function speakReading({ title, rows, change, notes }: Reading): string {
  const parts = rows.map(({ label, text }) => `${label} ${text}`);
  const moved = change === null ? [] : [readChange(change)];
  const values = [...parts, ...moved].join('; ');
  return [[title, ...notes].join(', '), values].filter(Boolean).join(': ');
}

function readPosition(spec: PlottedSpec, at: number, settings: FormatSettings): Reading {
  const isPartial = spec.partialFrom !== undefined && at >= spec.partialFrom;
  const rows = spec.series.map(({ id, ink, name, values }) => ({
    id,
    ink,
    label: name,
    text: formatValue(values[at] ?? null, spec.value, settings),
  }));
  return {
    title: namePosition(spec.positions, at, settings),
    rows: [...rows, ...totalRow(spec, at, settings), ...earlierRow(spec, at, settings)],
    change: isPartial ? null : changeAt(spec, at, settings),
    good: spec.good ?? null,
    notes: [...(isPartial ? ['partial'] : []), ...notesAt(spec, at)],
    hint: spec.hint ?? null,
  };
}

function totalRow(spec: PlottedSpec, at: number, settings: FormatSettings): ReadingRow[] {
  if (!isStacked(spec) || spec.series.length < 2) return [];
  const total = totalAt(spec, at);
  return [
    { id: 'total', ink: null, label: 'Total', text: formatValue(total, spec.value, settings) },
  ];
}

function earlierRow(spec: PlottedSpec, at: number, settings: FormatSettings): ReadingRow[] {
  const { compare } = spec;
  if (compare === undefined || at >= compare.values.length) return [];
  const start = compare.starts[at];
  const label = start === undefined ? compare.name : formatDayShort(start, settings);
  const text = formatValue(compare.values[at] ?? null, spec.value, settings);
  return [{ id: 'compare', ink: { kind: 'compare' }, label, text }];
}

function changeAt(spec: PlottedSpec, at: number, settings: FormatSettings): Change | null {
  if (spec.compare === undefined) return null;
  if (spec.series.length > 1 && !isStacked(spec)) return null;
  const earlier = spec.compare.values[at] ?? null;
  return describeChange(totalAt(spec, at), earlier, measureOf(spec.value), settings);
}

/** The sum over the series at a position; null where none has a value. */
export function totalAt({ series }: PlottedSpec, at: number): Value {
  const values = series.flatMap(({ values: all }) => all[at] ?? []);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}

/** Rates change by points, days by days, all else by percent. */
function measureOf({ kind }: ValueFormat): 'percent' | 'points' | 'days' {
  if (kind === 'rate') return 'points';
  return kind === 'days' ? 'days' : 'percent';
}

function notesAt({ annotations = [], anomalies = [] }: PlottedSpec, at: number): string[] {
  return [
    ...annotations.filter(({ from, to }) => at >= from && at <= to).map(({ name }) => name),
    ...anomalies.filter(({ position }) => position === at).map(({ label }) => label),
  ];
}

function readPart(spec: DonutSpec, at: number, settings: FormatSettings): Reading {
  const part = spec.parts[at];
  if (part === undefined) return NOTHING;
  const total = spec.parts.reduce((sum, { value }) => sum + value, 0);
  const share = total === 0 ? 0 : part.value / total;
  return {
    ...NOTHING,
    title: part.name,
    rows: [
      {
        id: part.id,
        ink: part.ink,
        label: spec.unit,
        text: formatFull(part.value, spec.value, settings),
      },
      { id: 'share', ink: null, label: 'Share', text: formatRate(share, settings) },
    ],
    hint: spec.hint ?? null,
  };
}

function readPoint(spec: ScatterSpec, at: number, settings: FormatSettings): Reading {
  const point = spec.points[at];
  if (point === undefined) return NOTHING;
  const row = (id: string, label: string, value: number, format: ValueFormat, ink: Ink | null) => ({
    id,
    ink,
    label,
    text: formatFull(value, format, settings),
  });
  const { size } = spec;
  return {
    ...NOTHING,
    title: point.name,
    rows: [
      row('x', spec.x.name, point.x, spec.x.value, point.ink),
      row('y', spec.y.name, point.y, spec.y.value, null),
      ...(size === undefined || point.size === null
        ? []
        : [row('size', size.name, point.size, size.value, null)]),
    ],
    hint: spec.hint ?? null,
  };
}

const NOTHING: Reading = { title: '', rows: [], change: null, good: null, notes: [], hint: null };

function formatValue(value: Value, format: ValueFormat, settings: FormatSettings): string {
  return value === null ? 'no data' : formatFull(value, format, settings);
}
