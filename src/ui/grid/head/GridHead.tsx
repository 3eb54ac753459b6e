import { memo, type ReactNode, type SyntheticEvent, useRef } from 'react';
import type { FormatSettings } from '../../format/formatSettings';
import { VisuallyHidden } from '../../kit/messages/VisuallyHidden';
import { GridPart } from '../cells/GridPart';
import type { ShownColumn } from '../columns/useColumnModel';
import type { GridView } from '../data/gridView';
import type { RowStore } from '../data/rowStore';
import { edgesOf } from '../layout/columnWidths';
import { FilterPanel } from '../panels/FilterPanel';
import styles from './Head.module.css';
import { HeaderCell, type HeaderCellProps } from './HeaderCell';
import type { HeadActions, HeadPart } from './headActions';
import { useColumnDrag } from './useColumnDrag';

/** Which column has its menu or its filter open. */
export interface OpenPart {
  readonly id: string;
  readonly part: HeadPart;
}

interface GridHeadProps {
  readonly columns: readonly ShownColumn[];
  readonly drawn: readonly number[];
  readonly view: GridView;
  readonly hasNumbers: boolean;
  readonly numbersWidth: number;
  readonly hasTypeIcons: boolean;
  /** The column with the focus, or -1. */
  readonly activeColumn: number;
  readonly openPart: OpenPart | null;
  readonly settings: FormatSettings;
  readonly listValues: RowStore['listValues'];
  readonly actions: HeadActions;
}

/** Drawn anew only when one of its props changes: with a menu in each column it is the dearest part of a scroll. */
export const GridHead = memo(function GridHead(props: GridHeadProps) {
  const { columns, drawn, view, hasNumbers, numbersWidth, activeColumn, actions } = props;
  const head = useRef<HTMLDivElement>(null);
  const dragging = useColumnDrag({ head, columns, numbersWidth, onMove: actions.move });
  const listen = (id: string, place: number): HeaderCellProps['pointer'] => ({
    onClick: (event) => {
      if (dragging.wasDragged() || !isOwnLabel(event)) return;
      actions.focusHead(place);
      actions.toggleSort(id, event.shiftKey);
    },
    onPointerDown: (event) => isOwnLabel(event) && dragging.onPointerDown(event, id),
    onContextMenu: (event) => {
      if (!isOwnLabel(event)) return;
      event.preventDefault();
      actions.open(id, 'menu');
    },
  });
  const lead = hasNumbers ? 1 : 0;
  return (
    <GridPart
      role="row"
      className={styles.head}
      aria-rowindex={1}
      ref={head}
      {...dragging.handlers}
    >
      {hasNumbers && (
        <GridPart role="columnheader" aria-colindex={1} className={styles.corner}>
          <VisuallyHidden>Row</VisuallyHidden>
        </GridPart>
      )}
      {drawn.map((place) => {
        const column = columns[place];
        if (column === undefined) return null;
        const { id } = column;
        return (
          <HeaderCell
            key={id}
            column={column}
            place={place}
            count={columns.length}
            lead={lead}
            hasTypeIcon={props.hasTypeIcons}
            sort={sortOf(view, id)}
            isFiltered={view.filters.some((entry) => entry.column === id)}
            isActive={place === activeColumn}
            isMoving={dragging.drag?.id === id}
            openPart={props.openPart?.id === id ? props.openPart.part : null}
            filterPanel={props.openPart?.id === id && drawFilter(column, props)}
            actions={actions}
            onFocus={() => actions.focusHead(place)}
            pointer={listen(id, place)}
          />
        );
      })}
      {dragging.drag !== null && (
        <span
          className={styles.drop}
          style={{ insetInlineStart: numbersWidth + dropEdge(columns, dragging.drag.place) - 1 }}
        />
      )}
    </GridPart>
  );
});

function drawFilter(column: ShownColumn, props: GridHeadProps): ReactNode {
  const { view, settings, listValues, actions } = props;
  return (
    <FilterPanel
      face={column}
      filter={view.filters.find((entry) => entry.column === column.id)?.filter ?? null}
      settings={settings}
      listValues={listValues}
      onChange={(filter) => actions.filterBy(column.id, filter)}
    />
  );
}

/** Not from its buttons, nor from what floats: React hands on events of portals to where they were opened. */
function isOwnLabel({ target, currentTarget }: SyntheticEvent): boolean {
  if (!(target instanceof Element)) return false;
  return currentTarget.contains(target) && target.closest('button') === null;
}

function sortOf({ sort }: GridView, id: string): HeaderCellProps['sort'] {
  const at = sort.findIndex((key) => key.column === id);
  const key = sort[at];
  if (key === undefined) return null;
  return { direction: key.direction, rank: sort.length > 1 ? at + 1 : null };
}

function dropEdge(columns: readonly ShownColumn[], place: number): number {
  return edgesOf(columns.map(({ width }) => width))[place] ?? 0;
}
