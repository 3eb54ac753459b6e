import { useMemo } from 'react';
import { formatCount } from '../format/numbers';
import { GridBodyRow, type RowLook } from './cells/GridBodyRow';
import { GridPart } from './cells/GridPart';
import { seeRow } from './cells/seeRow';
import type { OpenGridProps } from './dataGridProps';
import { coveredColumns } from './focus/cellRange';
import { useCellPointer } from './focus/useCellPointer';
import styles from './Grid.module.css';
import type { Grid } from './useGrid';

interface GridRowsProps {
  readonly grid: Grid;
  readonly props: OpenGridProps;
  readonly onOpen: ((row: number) => void) | undefined;
}

export function GridRows({ grid, props, onOpen }: GridRowsProps) {
  const { focus, rows } = grid;
  const pointer = useCellPointer({ onMove: focus.moveTo, onOpen });
  const look = useRowLook(grid, props);
  const { active, block } = focus;
  if (grid.snapshot.rowCount === 0) return null;
  return (
    <GridPart
      role="rowgroup"
      className={styles.body}
      style={{ blockSize: rows.height }}
      {...pointer}
    >
      {rows.drawn.map(({ row, top }) => {
        const [from, to] = coveredColumns(block, row) ?? [-1, -2];
        return (
          <GridBodyRow
            key={row}
            look={look}
            row={row}
            top={top}
            activeColumn={row === active.row ? active.column : -1}
            coveredFrom={from}
            coveredTo={to}
            isSelected={props.isRowSelected?.(seeRow(look, row)) ?? false}
          />
        );
      })}
    </GridPart>
  );
}

function useRowLook(grid: Grid, props: OpenGridProps): RowLook {
  const { snapshot, store, columns, columnWindow, scales } = grid;
  const { rowNumbers = false, markOf, settings } = props;
  const { drawn } = columnWindow;
  const isClickable = props.onRowOpen !== undefined;
  return useMemo(
    () => ({
      snapshot,
      ids: store.ids,
      columns,
      drawn,
      hasNumbers: rowNumbers,
      isClickable,
      scales,
      markOf,
      formatNumber: (row) => formatCount(row + 1, settings),
    }),
    [snapshot, store, columns, drawn, rowNumbers, isClickable, scales, markOf, settings],
  );
}
