import { expect, it } from 'vitest';
import { parseDate } from '../../../../core/warehouse/cells';
import type { Cell, ColumnType, RowSet } from '../../../../core/warehouse/rowSet';
import { guessChart } from './chartChoice';
import { chartSpecOf, grainOf, measureFormat } from './chartSpecOf';

const TEXT: ColumnType = { kind: 'text' };
const DATE: ColumnType = { kind: 'date' };
const MONEY: ColumnType = { kind: 'decimal', precision: 12, scale: 2 };
const COUNT: ColumnType = { kind: 'integer', bits: 64, signed: true };

function rowsOf(columns: readonly (readonly [string, ColumnType, readonly Cell[]])[]): RowSet {
  return {
    columns: columns.map(([name, type]) => ({ name, type, typeName: '' })),
    rowCount: columns[0]?.[2].length ?? 0,
    data: columns.map(([, , cells]) => cells),
  };
}

const weeks = ['2026-04-06', '2026-04-06', '2026-04-13', '2026-04-13'].map(parseDate);
const weekly = rowsOf([
  ['week', DATE, weeks],
  ['channel', TEXT, ['email', 'direct', 'email', 'direct']],
  ['revenue', MONEY, [100n, 250n, -300n, null]],
]);

it('guesses stacked bars over time where a category divides it, and a line where none does', () => {
  expect(guessChart(weekly)).toEqual({ kind: 'stacked', x: 0, y: 2, colour: 1 });
  const line = rowsOf([
    ['day', DATE, weeks],
    ['n', COUNT, [1n, 2n, 3n, 4n]],
  ]);
  expect(guessChart(line)).toEqual({ kind: 'line', x: 0, y: 1, colour: null });
});

it('guesses bars by name, points for two measures, and nothing where nothing is measured', () => {
  const names = rowsOf([
    ['customer_id', COUNT, [1n, 2n]],
    ['name', TEXT, ['a', 'b']],
    ['total', MONEY, [1n, 2n]],
  ]);
  expect(guessChart(names)).toEqual({ kind: 'bars', x: 1, y: 2, colour: null });
  const points = rowsOf([
    ['units', COUNT, [1n]],
    ['margin', MONEY, [2n]],
  ]);
  expect(guessChart(points)).toMatchObject({ kind: 'scatter', x: 0, y: 1 });
  expect(guessChart(rowsOf([['name', TEXT, ['a']]]))).toBeNull();
  expect(guessChart(rowsOf([['total', MONEY, []]]))).toBeNull();
});

it('draws the numbers of decimals, leaves gaps where there is no value, and ranks colours by size', () => {
  const drawing = chartSpecOf(weekly, { kind: 'stacked', x: 0, y: 2, colour: 1 });
  expect(drawing?.spec).toMatchObject({
    kind: 'bar',
    sharing: 'stacked',
    value: { kind: 'money' },
    positions: { kind: 'periods', grain: 'week', starts: [weeks[0], weeks[2]] },
    series: [
      { id: 'email', values: [1, -3], ink: { kind: 'cat', rank: 1 } },
      { id: 'direct', values: [2.5, null], ink: { kind: 'cat', rank: 2 } },
    ],
  });
  expect(drawing?.notes).toEqual([]);
});

it('adds up rows of one position, and says so', () => {
  const drawing = chartSpecOf(weekly, { kind: 'line', x: 0, y: 2, colour: null });
  expect(drawing?.spec).toMatchObject({ series: [{ values: [3.5, -3] }] });
  expect(drawing?.notes).toEqual(['rows of the same position are added up']);
});

it('gathers what is beyond six colours, and says what it leaves out', () => {
  const many = rowsOf([
    ['day', DATE, Array.from({ length: 9 }, () => 0)],
    ['c', TEXT, Array.from({ length: 9 }, (_, at) => `c${at}`)],
    ['n', COUNT, Array.from({ length: 9 }, (_, at) => BigInt(9 - at))],
  ]);
  const drawing = chartSpecOf(many, { kind: 'stacked', x: 0, y: 2, colour: 1 });
  expect(drawing?.spec).toMatchObject({ series: { length: 7, 6: { name: 'Other', values: [6] } } });
  expect(drawing?.notes).toEqual(['Other is 3 values']);
});

it('tells weeks and months from days', () => {
  expect(grainOf(['2026-01-01', '2026-02-01'].map(parseDate))).toBe('month');
  expect(grainOf(['2026-01-05', '2026-01-12'].map(parseDate))).toBe('week');
  expect(grainOf(['2026-01-05', '2026-01-06'].map(parseDate))).toBe('day');
});

it('knows money and percent by the name of a column', () => {
  expect(measureFormat({ name: 'total_revenue', type: MONEY, typeName: '' }).kind).toBe('money');
  expect(measureFormat({ name: 'profit_margin_pct', type: MONEY, typeName: '' }).kind).toBe(
    'percent',
  );
  expect(measureFormat({ name: 'n', type: COUNT, typeName: '' }).kind).toBe('count');
});
