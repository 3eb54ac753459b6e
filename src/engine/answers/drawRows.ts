import type { Data } from '../../core/base/data';
import { formatCell } from '../../core/warehouse/cells';
import type { Cell, Column, RowSet } from '../../core/warehouse/rowSet';

/** Rows as objects, for `--output json`. */
export function jsonRows(rows: RowSet): Data[] {
  return Array.from({ length: rows.rowCount }, (_, row) =>
    Object.fromEntries(
      rows.columns.map((column, at) => [
        column.name,
        jsonCell(rows.data[at]?.[row] ?? null, column),
      ]),
    ),
  );
}

function jsonCell(cell: Cell, { type }: Column): Data {
  if (cell === null || typeof cell === 'boolean') return cell;
  if (type.kind === 'integer') return BigInt(cell as number | bigint);
  if (type.kind === 'decimal' || type.kind === 'float') return Number(formatCell(cell, type));
  return formatCell(cell, type);
}

/** Rows as a table of text, as dbt draws it. */
export function drawRows(rows: RowSet): string {
  const texts = rows.columns.map((column, at) =>
    (rows.data[at] ?? []).map((cell) => (cell === null ? '' : formatCell(cell, column.type))),
  );
  const widths = rows.columns.map(({ name }, at) =>
    Math.max(name.length, ...(texts[at] ?? []).map((text) => text.length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const body = Array.from({ length: rows.rowCount }, (_, row) =>
    line(texts.map((column) => column[row] ?? '')),
  );
  return [line(rows.columns.map(({ name }) => name)), rule, ...body].join('\n');
}
