import { memo } from 'react';
import { cellToNumber } from '../../../core/warehouse/cells';
import type { Cell } from '../../../core/warehouse/rowSet';
import type { ShownColumn } from '../columns/useColumnModel';
import type { RowSnapshot } from '../data/rowStore';
import type { CellMark, GridRow } from '../gridColumn';
import styles from './Cells.module.css';
import { GridCell } from './GridCell';
import { GridPart } from './GridPart';
import { seeRow } from './seeRow';

/** What all rows share; one object until any of it changes, so that rows that stay are not drawn again. */
export interface RowLook {
  readonly snapshot: RowSnapshot;
  /** Ids of all columns of the source, by position. */
  readonly ids: readonly string[];
  readonly columns: readonly ShownColumn[];
  /** Places of the columns to draw. */
  readonly drawn: readonly number[];
  readonly hasNumbers: boolean;
  readonly isClickable: boolean;
  /** The largest size of a column's numbers, by its position in the source; none without bars. */
  readonly scales: ReadonlyMap<number, number>;
  readonly markOf: ((row: GridRow, column: string) => CellMark | null) | undefined;
  readonly formatNumber: (row: number) => string;
}

interface GridBodyRowProps {
  readonly look: RowLook;
  readonly row: number;
  readonly top: number;
  /** The column with the focus, or -1. */
  readonly activeColumn: number;
  /** The selected columns, both included; -1 for none. */
  readonly coveredFrom: number;
  readonly coveredTo: number;
  readonly isSelected: boolean;
}

export const GridBodyRow = memo(function GridBodyRow(props: GridBodyRowProps) {
  const { look, row, top, activeColumn, coveredFrom, coveredTo, isSelected } = props;
  const { snapshot, columns, drawn, hasNumbers, markOf } = look;
  const seen = seeRow(look, row);
  const lead = hasNumbers ? 1 : 0;
  return (
    <GridPart
      role="row"
      className={styles.row}
      aria-rowindex={row + 2}
      aria-selected={isSelected || undefined}
      data-row={row}
      data-clickable={look.isClickable || undefined}
      style={{ insetBlockStart: top }}
    >
      {hasNumbers && (
        <GridPart role="rowheader" aria-colindex={1} className={styles.number}>
          {look.formatNumber(row)}
        </GridPart>
      )}
      {drawn.map((place) => {
        const column = columns[place];
        if (column === undefined) return null;
        const cell = snapshot.cellAt(row, column.source);
        return (
          <GridCell
            key={column.id}
            column={column}
            place={place}
            lead={lead}
            row={seen}
            cell={cell}
            mark={cell === undefined ? null : (markOf?.(seen, column.id) ?? null)}
            bar={barOf(cell, column, look.scales)}
            isActive={place === activeColumn}
            isCovered={place >= coveredFrom && place <= coveredTo}
          />
        );
      })}
    </GridPart>
  );
});

function barOf(
  cell: Cell | undefined,
  column: ShownColumn,
  scales: RowLook['scales'],
): number | null {
  const largest = scales.get(column.source);
  if (largest === undefined || cell === undefined) return null;
  const value = cellToNumber(cell, column.column.type);
  return value === null || largest === 0 ? 0 : Math.min(1, Math.abs(value) / largest);
}
