import { cellToNumber, formatCell } from '../../../../core/warehouse/cells';
import type { Cell, Column, RowSet } from '../../../../core/warehouse/rowSet';
import type { ChartSpec, Positions, ScatterSpec, Series } from '../../../charts/spec/chartSpec';
import { FIRST_INK, type Ink } from '../../../charts/spec/ink';
import type { Grain } from '../../../format/dates';
import type { ValueFormat } from '../../../format/valueFormat';
import { type ChartChoice, isTime } from './chartChoice';

/** A chart, and what it leaves out, in words. */
export interface ChartDrawing {
  readonly spec: ChartSpec;
  readonly notes: readonly string[];
}

const MOST_NAMES = 60;
const MOST_SERIES = 6;
const MOST_POINTS = 2000;
const MS_PER_DAY = 86_400_000;
const OTHER = 'Other';

/** Draws a result by a choice of columns. Rows that share a position and a colour are added up. */
export function chartSpecOf(rows: RowSet, choice: ChartChoice): ChartDrawing | null {
  const x = rows.columns[choice.x];
  const y = rows.columns[choice.y];
  if (!x || !y) return null;
  return choice.kind === 'scatter' ? scatterOf(rows, choice, x, y) : plotOf(rows, choice, x, y);
}

/** What a column measures, by its name and type: charts write money and percent as such. */
export function measureFormat({ name, type }: Column): ValueFormat {
  if (/(_pct|percent|_percentage)$/i.test(name)) return { kind: 'percent' };
  if (type.kind === 'integer') return { kind: 'count' };
  const isMoney =
    /revenue|price|profit|cost|amount|spend|discount|tax|fee|(lifetime|order)_value|^total$/i.test(
      name,
    );
  return isMoney ? { kind: 'money' } : { kind: 'number', digits: 2 };
}

function plotOf(rows: RowSet, choice: ChartChoice, x: Column, y: Column): ChartDrawing {
  const notes: string[] = [];
  const table = addUp(rows, choice);
  const at = isTime(x) ? periodsOf(table) : namesOf(table, rows, choice.x, notes);
  const series = seriesOf(table, at.keys, rows, choice, notes);
  if (table.hasSums) notes.push('rows of the same position are added up');
  const base = {
    title: `${y.name} by ${x.name}`,
    positions: at.positions,
    value: measureFormat(y),
    series,
    empty: 'No values to draw.',
  } as const;
  switch (choice.kind) {
    case 'line':
      return { spec: { ...base, kind: 'line', fill: 'none' }, notes };
    case 'area':
      return {
        spec: { ...base, kind: 'line', fill: series.length > 1 ? 'stacked' : 'area' },
        notes,
      };
    case 'bars':
    case 'stacked':
    case 'scatter': {
      const direction = at.positions.kind === 'names' && at.isLong ? 'along' : 'up';
      const sharing = choice.kind === 'stacked' ? 'stacked' : 'beside';
      return { spec: { ...base, kind: 'bar', direction, sharing }, notes };
    }
  }
}

interface Sums {
  /** Position → colour → sum. */
  readonly byPosition: ReadonlyMap<string, Map<string, number>>;
  /** The first cell of each position. */
  readonly cells: ReadonlyMap<string, number>;
  readonly byColour: ReadonlyMap<string, number>;
  readonly hasSums: boolean;
}

function addUp(rows: RowSet, { x, y, colour }: ChartChoice): Sums {
  const byPosition = new Map<string, Map<string, number>>();
  const cells = new Map<string, number>();
  const byColour = new Map<string, number>();
  let hasSums = false;
  for (let row = 0; row < rows.rowCount; row += 1) {
    const value = numberAt(rows, y, row);
    if (value === null) continue;
    const position = shownAt(rows, x, row);
    const group = colour === null ? '' : shownAt(rows, colour, row);
    const sums = byPosition.get(position) ?? new Map<string, number>();
    hasSums ||= sums.has(group);
    sums.set(group, (sums.get(group) ?? 0) + value);
    byPosition.set(position, sums);
    byColour.set(group, (byColour.get(group) ?? 0) + Math.abs(value));
    if (!cells.has(position)) cells.set(position, row);
  }
  const days = rows.columns[x];
  if (days && isTime(days)) {
    for (const [position, row] of cells) cells.set(position, numberAt(rows, x, row) ?? 0);
  }
  return { byPosition, cells, byColour, hasSums };
}

function periodsOf({ cells }: Sums): { keys: string[]; positions: Positions; isLong: boolean } {
  const keys = [...cells].sort(([, one], [, other]) => one - other).map(([key]) => key);
  const starts = keys.map((key) => Math.floor((cells.get(key) ?? 0) / MS_PER_DAY));
  return { keys, positions: { kind: 'periods', grain: grainOf(starts), starts }, isLong: false };
}

/** Mondays only are weeks, first days only are months. */
export function grainOf(starts: readonly number[]): Grain {
  const dates = starts.map((days) => new Date(days * MS_PER_DAY));
  if (dates.length < 2) return 'day';
  if (dates.every((date) => date.getUTCDate() === 1)) return 'month';
  return dates.every((date) => date.getUTCDay() === 1) ? 'week' : 'day';
}

function namesOf({ byPosition, cells }: Sums, rows: RowSet, x: number, notes: string[]) {
  const all = [...byPosition.keys()];
  const keys = all.slice(0, MOST_NAMES);
  if (keys.length < all.length) notes.push(`the first ${keys.length} of ${all.length} values`);
  const names = keys.map((key) => shownAt(rows, x, cells.get(key) ?? 0));
  const positions: Positions = { kind: 'names', ids: keys, names };
  const isLong = names.some((name) => name.length > 12) || names.length > 12;
  return { keys, positions, isLong };
}

/** The largest groups in colours of their own, the rest as one. */
function seriesOf(
  { byPosition, byColour }: Sums,
  keys: readonly string[],
  rows: RowSet,
  { y, colour }: ChartChoice,
  notes: string[],
): Series[] {
  const valuesOf = (groups: readonly string[]) =>
    keys.map((key) => {
      const sums = byPosition.get(key);
      const found = groups.flatMap((group) => sums?.get(group) ?? []);
      return found.length === 0 ? null : found.reduce((sum, value) => sum + value, 0);
    });
  if (colour === null) {
    const name = rows.columns[y]?.name ?? '';
    return [{ id: name, name, ink: FIRST_INK, values: valuesOf(['']) }];
  }
  const ranked = [...byColour].sort(([, one], [, other]) => other - one).map(([group]) => group);
  const own = ranked.slice(0, MOST_SERIES);
  const rest = ranked.slice(MOST_SERIES);
  const series = own.map((group, at) => ({
    id: group,
    name: group,
    ink: { kind: 'cat', rank: at + 1 } as Ink,
    values: valuesOf([group]),
  }));
  if (rest.length === 0) return series;
  notes.push(`${OTHER} is ${rest.length} values`);
  return [...series, { id: OTHER, name: OTHER, ink: { kind: 'other' }, values: valuesOf(rest) }];
}

function scatterOf(rows: RowSet, choice: ChartChoice, x: Column, y: Column): ChartDrawing {
  const count = Math.min(rows.rowCount, MOST_POINTS);
  const label = rows.columns.findIndex(({ type }) => type.kind === 'text');
  const colours =
    choice.colour === null
      ? []
      : [
          ...new Set(
            Array.from({ length: count }, (_, row) => shownAt(rows, choice.colour ?? 0, row)),
          ),
        ];
  const points = Array.from({ length: count }, (_, row) => {
    const [left, up] = [numberAt(rows, choice.x, row), numberAt(rows, choice.y, row)];
    if (left === null || up === null) return [];
    const rank = choice.colour === null ? 0 : colours.indexOf(shownAt(rows, choice.colour, row));
    const ink: Ink = rank < MOST_SERIES ? { kind: 'cat', rank: rank + 1 } : { kind: 'other' };
    const name = label === -1 ? `Row ${row + 1}` : shownAt(rows, label, row);
    return [{ id: String(row), name, ink, x: left, y: up, size: null }];
  }).flat();
  const spec: ScatterSpec = {
    kind: 'scatter',
    title: `${y.name} by ${x.name}`,
    x: { name: x.name, value: measureFormat(x) },
    y: { name: y.name, value: measureFormat(y) },
    points,
    empty: 'No values to draw.',
  };
  return {
    spec,
    notes: count < rows.rowCount ? [`the first ${count} of ${rows.rowCount} rows`] : [],
  };
}

function numberAt(rows: RowSet, column: number, row: number): number | null {
  const type = rows.columns[column]?.type;
  return type ? cellToNumber(cellAt(rows, column, row), type) : null;
}

function shownAt(rows: RowSet, column: number, row: number): string {
  const cell = cellAt(rows, column, row);
  const type = rows.columns[column]?.type;
  return cell === null || !type ? 'null' : formatCell(cell, type);
}

function cellAt(rows: RowSet, column: number, row: number): Cell {
  return rows.data[column]?.[row] ?? null;
}
