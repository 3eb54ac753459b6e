import { decompress } from 'fzstd';
import { beforeAll, describe, expect, it } from 'vitest';
import { cellToNumber, formatCell } from '../src/core/warehouse/cells';
import { cellOf, columnIndex, type RowSet } from '../src/core/warehouse/rowSet';
import { makeTabApi } from '../src/engine/tab/tabApi';
import { parseCsv } from '../src/platform/csv/parseCsv';
import { defaultCellFormat, makeCellText } from '../src/ui/format/cellFormat';
import { writeMarkdown } from '../src/ui/views/console/results/writeMarkdown';
import { EXACT_QUERY, EXACT_TYPES } from './files/exactTypes';
import { readParquet } from './files/readParquet';
import { nodeTabPorts } from './tabPorts';

const SETTINGS = { locale: 'en-GB', currency: 'USD' };
const SOURCE = { kind: 'query', sql: EXACT_QUERY } as const;

describe('[W11] from the table to grid, chart and file', () => {
  const api = makeTabApi(nodeTabPorts());
  let rows: RowSet;
  let csv: string[][];
  let parquet: Record<string, string | null>[];

  beforeAll(async () => {
    await api.boot(() => undefined);
    const answer = await api.query('q', EXACT_QUERY, 10);
    if (answer.kind === 'error') throw new Error(answer.message);
    rows = answer.rows;
    csv = parseCsv(await (await api.export(SOURCE, 'csv')).text());
    const file = await (await api.export(SOURCE, 'parquet')).arrayBuffer();
    parquet = await readParquet(new Uint8Array(file), decompress);
  }, 120_000);

  it.each(EXACT_TYPES)('$name is exact', ({ name, text, shown, number, csv: inCsv }) => {
    const column = rows.columns[columnIndex(rows, name)];
    if (!column) throw new Error(name);
    const cell = cellOf(rows, name, 0);
    expect(formatCell(cell, column.type)).toBe(text ?? '');
    if (text !== null) {
      const inGrid = makeCellText(column.type, defaultCellFormat(column), SETTINGS);
      expect(inGrid(cell)).toBe(shown ?? text);
    }
    expect(cellToNumber(cell, column.type)).toBe(number ?? null);
    expect(csv[1]?.[csv[0]?.indexOf(name) ?? -1]).toBe(inCsv ?? text);
    expect(parquet[0]?.[name]).toBe(text);
    expect([
      cellOf(rows, name, 1),
      csv[2]?.[csv[0]?.indexOf(name) ?? -1],
      parquet[1]?.[name],
    ]).toEqual([null, '', null]);
  });

  it('keeps the digits in Markdown', () => {
    for (const digits of ['-1234567890123456789012345678.0123456789', '9007199254740993'])
      expect(writeMarkdown(rows)).toContain(`| ${digits} |`);
  });

  it('exports all rows of a query, with a comment at its end, and two columns of one name', async () => {
    const sql = `select range as a, '=x' as a, 'b' as c from range(25000) -- done;`;
    const text = await (await api.export({ kind: 'query', sql }, 'csv')).text();
    const lines = parseCsv(text);
    expect([lines.length, lines[25_000]]).toEqual([25_001, ['24999', "'=x", 'b']]);
    const file = await (await api.export({ kind: 'query', sql }, 'parquet')).arrayBuffer();
    const read = await readParquet(new Uint8Array(file), decompress);
    expect([read.length, read[24_999]?.c]).toEqual([25_000, 'b']);
  });
});
