import type { ClipboardEvent } from 'react';
import type { FormatSettings } from '../../format/formatSettings';
import { formatCount } from '../../format/numbers';
import type { ShownColumn } from '../columns/useColumnModel';
import { COPY_LIMIT, copyBlock } from '../data/copyBlock';
import type { RowStore } from '../data/rowStore';
import { type CellBlock, countCells } from './cellRange';

interface CopyCellsOptions {
  readonly store: RowStore;
  readonly columns: readonly ShownColumn[];
  readonly block: CellBlock;
  readonly settings: FormatSettings;
  readonly announce: (text: string) => void;
}

/** Answers the browser's copy of the selected cells; rows that are not here yet are read first. */
export function useCopyCells({ store, columns, block, settings, announce }: CopyCellsOptions) {
  return (event: ClipboardEvent) => {
    if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return;
    event.preventDefault();
    const count = countCells(block);
    if (count > COPY_LIMIT) {
      return announce(
        `${formatCount(count, settings)} cells are too many to copy. Export them instead.`,
      );
    }
    const { cellAt, rowCount } = store.snapshot();
    const copied = columns.map(({ id, source, column }) => ({ id, source, type: column.type }));
    const said = `Copied ${formatCount(count, settings)} ${count === 1 ? 'cell' : 'cells'}`;
    if (isHere(block, columns, cellAt)) {
      event.clipboardData.setData('text/plain', copyBlock(block, copied, cellAt, rowCount));
      return announce(said);
    }
    store
      .readRows(block.top, block.bottom)
      .then((read) => navigator.clipboard.writeText(copyBlock(block, copied, read, rowCount)))
      .then(
        () => announce(said),
        () => announce('The rows could not be copied.'),
      );
  };
}

function isHere(
  { top, bottom, left }: CellBlock,
  columns: readonly ShownColumn[],
  cellAt: (row: number, column: number) => unknown,
): boolean {
  const source = columns[left]?.source ?? 0;
  for (let row = top; row <= bottom; row += 1) if (cellAt(row, source) === undefined) return false;
  return true;
}
