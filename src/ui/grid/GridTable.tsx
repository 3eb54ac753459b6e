import { type CSSProperties, useId, useMemo } from 'react';
import { ProgressBar } from '../kit/marks/ProgressBar';
import { VisuallyHidden } from '../kit/messages/VisuallyHidden';
import { GridPart } from './cells/GridPart';
import { TotalsRow } from './cells/TotalsRow';
import type { OpenGridProps } from './dataGridProps';
import { useCopyCells } from './focus/useCopyCells';
import styles from './Grid.module.css';
import { GridNote } from './GridNote';
import { GridRows } from './GridRows';
import { GridHead } from './head/GridHead';
import type { Grid } from './useGrid';
import { useGridKeys } from './useGridKeys';

const KEYS_HELP =
  'Arrow keys move between cells. In the head, Enter sorts, Alt and the down arrow open the menu of the column, ' +
  'Shift and an arrow resize it, Control, Shift and an arrow move it.';

interface GridTableProps {
  readonly grid: Grid;
  readonly props: OpenGridProps;
  readonly onOpen: ((row: number) => void) | undefined;
}

export function GridTable({ grid, props, onOpen }: GridTableProps) {
  const { settings, rowNumbers = false } = props;
  const { snapshot, store, columns, numbersWidth, focus, view, columnWindow } = grid;
  const helpId = useId();
  const onKeyDown = useGridKeys(grid, onOpen);
  const { active } = focus;
  const block = focus.block ?? {
    top: active.row,
    bottom: active.row,
    left: active.column,
    right: active.column,
  };
  const onCopy = useCopyCells({ store, columns, block, settings, announce: grid.announce });
  const isInRows = active.row >= 0 && active.row < snapshot.rowCount;
  const canCopy = focus.block !== null || isInRows;
  const lead = rowNumbers ? 1 : 0;
  return (
    <div className={styles.stage}>
      {snapshot.isArranging && (
        <ProgressBar label="Reading rows" size="hair" className={styles.progress} />
      )}
      <GridPart
        role="grid"
        ref={grid.scroller}
        className={styles.scroller}
        aria-label={props.label}
        aria-describedby={helpId}
        aria-rowcount={snapshot.rowCount + 1 + (grid.hasTotals ? 1 : 0)}
        aria-colcount={columns.length + lead}
        aria-multiselectable
        aria-busy={snapshot.isArranging || undefined}
        style={useTrackStyle(grid)}
        onKeyDown={onKeyDown}
        onCopy={canCopy ? onCopy : undefined}
        onScroll={grid.rows.onScroll}
      >
        <GridPart role="rowgroup" className={styles.headGroup}>
          <GridHead
            columns={columns}
            drawn={columnWindow.drawn}
            view={view}
            hasNumbers={rowNumbers}
            numbersWidth={numbersWidth}
            hasTypeIcons={props.typeIcons ?? false}
            activeColumn={active.row === -1 ? active.column : -1}
            openPart={grid.openPart}
            settings={settings}
            listValues={store.listValues}
            actions={grid.actions}
          />
        </GridPart>
        <GridRows grid={grid} props={props} onOpen={onOpen} />
        {grid.hasTotals && (
          <GridPart role="rowgroup" className={styles.totalsGroup}>
            <TotalsRow
              snapshot={snapshot}
              columns={columns}
              drawn={columnWindow.drawn}
              hasNumbers={rowNumbers}
              settings={settings}
              activeColumn={active.row === snapshot.rowCount ? active.column : -1}
            />
          </GridPart>
        )}
      </GridPart>
      <GridNote grid={grid} empty={props.empty} />
      <VisuallyHidden id={helpId}>{KEYS_HELP}</VisuallyHidden>
    </div>
  );
}

/** The widths of all columns as one list of tracks, so that resizing writes one property and not one per cell. */
function useTrackStyle({ columns, numbersWidth }: Grid) {
  return useMemo(() => {
    const widths = columns.map(({ width }) => width);
    const tracks = numbersWidth > 0 ? [numbersWidth, ...widths] : widths;
    return {
      '--tracks': tracks.map((width) => `${width}px`).join(' '),
      '--width': `${tracks.reduce((sum, width) => sum + width, 0)}px`,
      '--numbers': `${numbersWidth}px`,
    } as CSSProperties;
  }, [columns, numbersWidth]);
}
