import { formatCell } from '../../../core/warehouse/cells';
import type { ColumnType } from '../../../core/warehouse/rowSet';
import type { CellBlock } from '../focus/cellRange';
import { writeTsv } from './copyText';
import type { RowSnapshot } from './rowStore';

/** A column as copying needs it. */
interface CopyColumn {
  readonly id: string;
  readonly source: number;
  readonly type: ColumnType;
}

/** More cells than this do not go through the clipboard; an export takes any number. */
export const COPY_LIMIT = 500_000;

/**
 * The block as tab-separated exact text: no grouping, no currency, dates in ISO, null empty. The names of the columns
 * lead when the block takes in all rows.
 */
export function copyBlock(
  block: CellBlock,
  columns: readonly CopyColumn[],
  cellAt: RowSnapshot['cellAt'],
  rowCount: number,
): string {
  const copied = columns.slice(block.left, block.right + 1);
  const lines = Array.from({ length: block.bottom - block.top + 1 }, (_, at) =>
    copied.map(({ source, type }) => formatCell(cellAt(block.top + at, source) ?? null, type)),
  );
  return writeTsv(takesAllRows(block, rowCount) ? [copied.map(({ id }) => id), ...lines] : lines);
}

function takesAllRows({ top, bottom }: CellBlock, rowCount: number): boolean {
  return rowCount > 1 && top === 0 && bottom === rowCount - 1;
}
