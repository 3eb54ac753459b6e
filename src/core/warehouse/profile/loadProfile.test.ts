import { describe, expect, it } from 'vitest';
import { shareWarehouse } from '../../../../testing/warehouse/shareWarehouse';
import { type Sql, userSql } from '../../sql/sql';
import { formatCell } from '../cells';
import { EXACT_ROWS, loadProfile } from './loadProfile';
import type { TableProfile } from './tableProfile';

const warehouse = shareWarehouse();

async function profile(text: string): Promise<TableProfile> {
  const source = userSql(text);
  const { columns } = await warehouse().query(`SELECT * FROM (${source}) AS t LIMIT 0` as Sql);
  return loadProfile((query) => warehouse().query(query), source, columns);
}

async function only(text: string) {
  const [column] = (await profile(text)).columns;
  if (!column) throw new Error('No column');
  const show = (cell: typeof column.min) => formatCell(cell, column.column.type);
  return {
    ...column,
    ends: [column.min, column.median, column.max].map(show),
    shown: column.shape.kind === 'values' && column.shape.values,
  };
}

describe('the profile of a table', () => {
  it('counts nulls and different values apart', async () => {
    const column = await only(`SELECT unnest([1, 1, 2, NULL]) AS stars`);
    expect(column).toMatchObject({ nullCount: 1, distinct: 2 });
  });

  it('keeps decimals exact beyond what a double holds', async () => {
    const column = await only(
      `SELECT unnest([9007199254740993.01, 9007199254740993.02, 9007199254740993.03]::decimal(18, 2)[]) AS amount`,
    );
    expect(column.ends).toEqual([
      '9007199254740993.01',
      '9007199254740993.02',
      '9007199254740993.03',
    ]);
  });

  it('gives as median a value that stands in the column', async () => {
    const column = await only(`SELECT unnest([1.00, 2.00, 4.00, 8.00]) AS amount`);
    expect(column.ends).toEqual(['1.00', '2.00', '8.00']);
  });

  it('cuts a measure into twelve stretches; the greatest value lies in the last', async () => {
    const column = await only(`SELECT i::decimal(12, 2) AS amount FROM range(0, 121) r(i)`);
    const counts = [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 11];
    expect(column.shape).toEqual({ kind: 'bins', counts, from: 0n, to: 12000n });
  });

  it('lets no value far out press all others into one bar: the last bar holds what lies beyond', async () => {
    const column = await only(
      `SELECT i::decimal(12, 2) AS amount FROM range(0, 1200) r(i) UNION ALL SELECT 100000`,
    );
    const { shape } = column;
    expect(column.ends[2]).toBe('100000.00');
    expect(shape).toMatchObject({ from: 0n, to: 118800n });
    const counts = shape.kind === 'bins' ? shape.counts : [];
    expect(counts.slice(0, 11)).toEqual(new Array(11).fill(99));
    expect(counts[11]).toBe(1201 - 11 * 99);
  });

  it('gives each of a few whole numbers or days its own bar, also where none is', async () => {
    const stars = await only(`SELECT unnest([1, 1, 2, 5]) AS stars`);
    expect(stars.shape).toMatchObject({ kind: 'bins', counts: [2, 1, 0, 0, 1] });
    const days = await only(`SELECT unnest([date '2024-02-28', date '2024-03-01']) AS day`);
    expect(days.shape).toMatchObject({ kind: 'bins', counts: [1, 0, 1] });
    expect(days.ends).toEqual(['2024-02-28', '2024-02-28', '2024-03-01']);
  });

  it('puts nulls in no bar', async () => {
    const column = await only(`SELECT unnest([1.5, NULL, NULL]::decimal(12, 2)[]) AS amount`);
    expect(column.shape).toMatchObject({ kind: 'bins', counts: [1] });
  });

  it('measures timestamps with and without a time zone', async () => {
    for (const type of ['timestamp', 'timestamptz']) {
      const column = await only(
        `SELECT unnest(['2024-01-01 00:00:00', '2024-01-02 00:00:00', '2024-12-31 00:00:00'])::${type} AS at`,
      );
      expect(column.shape).toMatchObject({ counts: [2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] });
    }
  });

  it('leaves infinity and NaN out of ends and shape, and counts them as values', async () => {
    const floats = await only(`SELECT unnest(['1', '2', 'nan', 'inf', '-inf'])::double AS share`);
    expect(floats.ends).toEqual(['1.0', '1.0', '2.0']);
    expect(floats).toMatchObject({ nullCount: 0, distinct: 5 });
    const dates = await only(`SELECT unnest([date '2024-01-01', 'infinity'::date]) AS day`);
    expect(dates.shape).toMatchObject({ kind: 'bins', counts: [1] });
  });

  it('counts all values of a category and of a truth, most frequent first', async () => {
    const text = await only(`SELECT unnest(['b', 'a', 'b', NULL]) AS channel`);
    expect(text.shown).toEqual([
      { value: 'b', count: 2 },
      { value: 'a', count: 1 },
    ]);
    const truth = await only(`SELECT unnest([true, false, true]) AS is_active`);
    expect(truth.shown).toEqual([
      { value: true, count: 2 },
      { value: false, count: 1 },
    ]);
  });

  it('draws no shape for keys and for free text', async () => {
    const { columns } = await profile(
      `SELECT i AS order_id, 'order ' || i AS title, [i] AS items FROM range(100) r(i)`,
    );
    expect(columns.map(({ shape }) => shape.kind)).toEqual(['none', 'none', 'none']);
    expect(columns.map(({ distinct }) => distinct)).toEqual([100, 100, 100]);
  });

  it('stands for a table without rows, and for a column without values', async () => {
    const empty = await profile(`SELECT 1 AS n, 'a' AS t, DATE '2024-01-01' AS d WHERE false`);
    expect(empty).toMatchObject({ rowCount: 0, sampleRows: null });
    expect(empty.columns.map(({ distinct }) => distinct)).toEqual([0, 0, 0]);
    expect(await only(`SELECT NULL::integer AS n`)).toMatchObject({ nullCount: 1, min: null });
  });

  it('quotes names that are words of SQL or hold quotes', async () => {
    const { columns } = await profile(`SELECT 1 AS "select", 2 AS "a ""b"""`);
    expect(columns.map(({ column }) => column.name)).toEqual(['select', 'a "b"']);
  });

  it('reads a large table by a sample that is the same each time, but ends and nulls from all rows', async () => {
    const rows = EXACT_ROWS + 50_000;
    const text = `SELECT i AS n, (i % 2 = 0) AS even, nullif(i, 7) AS holes FROM range(${rows}) r(i)`;
    const first = await profile(text);
    expect(first).toEqual(await profile(text));
    expect(first.rowCount).toBe(rows);
    expect(first.sampleRows).toBeGreaterThan(90_000);
    expect(first.sampleRows).toBeLessThan(110_000);
    const [n, even, holes] = first.columns;
    expect([n?.min, n?.max]).toEqual([0n, BigInt(rows - 1)]);
    expect(Number(n?.median) / rows).toBeCloseTo(0.5, 1);
    expect(Math.abs((n?.distinct ?? 0) / rows - 1)).toBeLessThan(0.2);
    expect(even?.distinct).toBe(2);
    expect(holes?.nullCount).toBe(1);
  });
});
