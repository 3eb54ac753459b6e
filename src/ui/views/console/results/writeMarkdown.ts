import { formatCell } from '../../../../core/warehouse/cells';
import type { ColumnType, RowSet } from '../../../../core/warehouse/rowSet';

/** Rows as a Markdown table, every value exact; null is an empty cell. */
export function writeMarkdown({ columns, rowCount, data }: RowSet): string {
  const head = columns.map(({ name }) => escapeCell(name));
  const rule = columns.map(({ type }) => (isNumber(type) ? '---:' : '---'));
  const body = Array.from({ length: rowCount }, (_, row) =>
    columns.map(({ type }, at) => escapeCell(formatCell(data[at]?.[row] ?? null, type))),
  );
  return `${[head, rule, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

function isNumber({ kind }: ColumnType): boolean {
  return kind === 'integer' || kind === 'decimal' || kind === 'float';
}

/** A bar would end the cell, and a line break the table. */
function escapeCell(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replace(/\r\n|\r|\n/g, '<br>');
}
