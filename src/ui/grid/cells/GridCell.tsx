import type { ReactNode } from 'react';
import type { Cell } from '../../../core/warehouse/rowSet';
import { VisuallyHidden } from '../../kit/messages/VisuallyHidden';
import type { ShownColumn } from '../columns/useColumnModel';
import type { CellMark, GridRow } from '../gridColumn';
import styles from './Cells.module.css';
import { GridPart } from './GridPart';

interface GridCellProps {
  readonly column: ShownColumn;
  /** Its place in display order, from 0. */
  readonly place: number;
  /** Columns before it that are no cells of the data: the row numbers. */
  readonly lead: number;
  readonly row: GridRow;
  readonly cell: Cell | undefined;
  readonly mark: CellMark | null;
  /** Share of the longest bar, or null without bars. */
  readonly bar: number | null;
  readonly isActive: boolean;
  readonly isCovered: boolean;
}

export function GridCell(props: GridCellProps) {
  const { column, place, lead, row, cell, mark, bar, isActive, isCovered } = props;
  const { pinnedAt, isEndAligned, spec } = column;
  return (
    <GridPart
      role="gridcell"
      className={styles.cell}
      aria-colindex={place + lead + 1}
      aria-selected={isCovered || undefined}
      tabIndex={isActive ? 0 : undefined}
      data-active={isActive || undefined}
      data-column={place}
      data-end={isEndAligned || undefined}
      data-look={spec.look}
      data-tone={spec.tone?.(row)}
      data-covered={isCovered || undefined}
      data-pinned={pinnedAt !== null || undefined}
      data-edge={column.isPinnedEdge || undefined}
      title={mark?.label}
      style={{
        gridColumn: place + lead + 1,
        insetInlineStart: pinnedAt === null ? undefined : `calc(var(--numbers) + ${pinnedAt}px)`,
      }}
    >
      <CellContent column={column} row={row} cell={cell} mark={mark} />
      {bar !== null && (
        <span className={styles.track} aria-hidden="true">
          <span className={styles.bar} style={{ inlineSize: `${100 * bar}%` }} />
        </span>
      )}
    </GridPart>
  );
}

type ContentProps = Pick<GridCellProps, 'column' | 'row' | 'cell' | 'mark'>;

function CellContent({ column, row, cell, mark }: ContentProps): ReactNode {
  if (cell === undefined) return <span className={styles.pending} aria-hidden="true" />;
  const shown = showCell(column, cell, row);
  if (mark === null) return shown;
  return (
    <span className={styles.mark} data-tone={mark.tone}>
      {shown}
      <VisuallyHidden> ({mark.label})</VisuallyHidden>
    </span>
  );
}

function showCell(column: ShownColumn, cell: Cell, row: GridRow): ReactNode {
  if (column.spec.render) return column.spec.render(cell, row);
  if (cell === null) return <span className={styles.null}>null</span>;
  return <span className={styles.text}>{column.text(cell)}</span>;
}
