import { formatCell } from '../../../core/warehouse/cells';
import { makeCellText } from '../../format/cellFormat';
import type { FormatSettings } from '../../format/formatSettings';
import { VisuallyHidden } from '../../kit/messages/VisuallyHidden';
import type { ShownColumn } from '../columns/useColumnModel';
import type { RowSnapshot } from '../data/rowStore';
import type { Total } from '../data/sumColumn';
import styles from './Cells.module.css';
import { GridPart } from './GridPart';

interface TotalsRowProps {
  readonly snapshot: RowSnapshot;
  readonly columns: readonly ShownColumn[];
  readonly drawn: readonly number[];
  readonly hasNumbers: boolean;
  readonly settings: FormatSettings;
  readonly activeColumn: number;
}

/** The sums of the additive columns over the rows that pass the filters; the word stands in the first free cell. */
export function TotalsRow(props: TotalsRowProps) {
  const { snapshot, columns, drawn, hasNumbers, settings, activeColumn } = props;
  const lead = hasNumbers ? 1 : 0;
  const wordPlace = columns.findIndex(({ source }) => !snapshot.totals[source]);
  return (
    <GridPart role="row" className={styles.totals} aria-rowindex={snapshot.rowCount + 2}>
      {hasNumbers && (
        <GridPart role="rowheader" aria-colindex={1} className={styles.number}>
          <VisuallyHidden>Total</VisuallyHidden>
        </GridPart>
      )}
      {drawn.map((place) => {
        const column = columns[place];
        if (column === undefined) return null;
        const { pinnedAt, source } = column;
        const total = snapshot.totals[source] ?? null;
        return (
          <GridPart
            key={column.id}
            role="gridcell"
            className={styles.cell}
            aria-colindex={place + lead + 1}
            tabIndex={place === activeColumn ? 0 : undefined}
            data-active={place === activeColumn || undefined}
            data-column={place}
            data-end={column.isEndAligned || undefined}
            data-pinned={pinnedAt !== null || undefined}
            data-edge={column.isPinnedEdge || undefined}
            style={{
              gridColumn: place + lead + 1,
              insetInlineStart:
                pinnedAt === null ? undefined : `calc(var(--numbers) + ${pinnedAt}px)`,
            }}
          >
            <span className={styles.text}>
              {total !== null ? showTotal(total, column, settings) : place === wordPlace && 'Total'}
            </span>
          </GridPart>
        );
      })}
    </GridPart>
  );
}

function showTotal(total: Total, column: ShownColumn, settings: FormatSettings): string {
  if (column.format.kind === 'exact') return formatCell(total.cell, total.type);
  return makeCellText(total.type, column.format, settings)(total.cell);
}
