import { ArrowDown, ArrowUp, ChevronDown, ListFilter } from 'lucide-react';
import { type HTMLAttributes, type ReactNode, useId } from 'react';
import { Menu } from '../../kit/actions/Menu';
import { Icon } from '../../kit/marks/Icon';
import { Popover } from '../../kit/overlays/Popover';
import { GridPart } from '../cells/GridPart';
import { describeType } from '../columns/typeIcons';
import type { ShownColumn } from '../columns/useColumnModel';
import type { SortKey } from '../data/gridView';
import { listColumnActions } from './columnMenu';
import styles from './Head.module.css';
import type { HeadActions, HeadPart } from './headActions';
import { ResizeHandle } from './ResizeHandle';

export interface HeaderCellProps {
  readonly column: ShownColumn;
  readonly place: number;
  readonly count: number;
  readonly lead: number;
  readonly hasTypeIcon: boolean;
  /** Its direction and, when there are several keys, its rank from 1. */
  readonly sort: { readonly direction: SortKey['direction']; readonly rank: number | null } | null;
  readonly isFiltered: boolean;
  readonly isActive: boolean;
  readonly isMoving: boolean;
  readonly openPart: HeadPart | null;
  /** What the filter's popover holds. */
  readonly filterPanel: ReactNode;
  readonly actions: HeadActions;
  /** Gives this cell the focus, for its buttons: they are reached by key and pointer, but never hold it. */
  readonly onFocus: () => void;
  readonly pointer: Pick<
    HTMLAttributes<HTMLDivElement>,
    'onClick' | 'onPointerDown' | 'onContextMenu'
  >;
}

export function HeaderCell(props: HeaderCellProps) {
  const { column, place, lead, sort, isActive, isMoving, actions } = props;
  const { id, pinnedAt, isEndAligned, spec, title, width } = column;
  const labelId = useId();
  const { icon, word } = describeType(column.column.type);
  return (
    <GridPart
      {...props.pointer}
      role="columnheader"
      className={styles.cell}
      aria-colindex={place + lead + 1}
      aria-sort={sort === null ? undefined : sort.direction === 'asc' ? 'ascending' : 'descending'}
      aria-labelledby={labelId}
      tabIndex={isActive ? 0 : undefined}
      title={`${title}, ${column.column.typeName || word}`}
      data-active={isActive || undefined}
      data-column={place}
      data-end={isEndAligned || undefined}
      data-pinned={pinnedAt !== null || undefined}
      data-edge={column.isPinnedEdge || undefined}
      data-moving={isMoving || undefined}
      data-sorted={sort !== null || undefined}
      style={{
        gridColumn: place + lead + 1,
        insetInlineStart: pinnedAt === null ? undefined : `calc(var(--numbers) + ${pinnedAt}px)`,
      }}
    >
      <span className={styles.label} id={labelId}>
        {props.hasTypeIcon && <Icon of={icon} size={14} className={styles.type} />}
        <span className={styles.title}>{title}</span>
        {spec.badge}
      </span>
      {sort !== null && <SortMark {...sort} />}
      <FilterMark {...props} />
      <ColumnMenu {...props} />
      <ResizeHandle
        width={width}
        onDrag={(next) => actions.drag(id, next)}
        onEnd={() => actions.drag(id, null)}
        onFit={() => actions.fit(id)}
      />
    </GridPart>
  );
}

function SortMark({ direction, rank }: NonNullable<HeaderCellProps['sort']>) {
  return (
    <span className={styles.sort}>
      <Icon of={direction === 'asc' ? ArrowUp : ArrowDown} size={12} />
      {rank}
    </span>
  );
}

function FilterMark(props: HeaderCellProps) {
  const { column, isFiltered, openPart, filterPanel, actions, onFocus } = props;
  const isOpen = openPart === 'filter';
  return (
    <Popover
      label={`Filter ${column.title}`}
      open={isOpen}
      onOpenChange={(open) => (open ? actions.open(column.id, 'filter') : actions.close('filter'))}
      align="end"
      trigger={
        <button
          type="button"
          className={styles.filter}
          tabIndex={-1}
          onFocus={openPart === null ? onFocus : undefined}
          aria-label={`Filter ${column.title}`}
          data-on={isFiltered}
        >
          {(isFiltered || isOpen) && <Icon of={ListFilter} size={12} />}
        </button>
      }
    >
      {filterPanel}
    </Popover>
  );
}

function ColumnMenu(props: HeaderCellProps) {
  const { column, place, count, sort, isFiltered, openPart, actions } = props;
  const { id, title, pinnedAt } = column;
  const direction = sort?.direction ?? null;
  const isPinned = pinnedAt !== null;
  return (
    <Menu
      open={openPart === 'menu'}
      onOpenChange={(open) => (open ? actions.open(id, 'menu') : actions.close('menu'))}
      entries={listColumnActions({ id, place, count, isPinned, direction, isFiltered }, actions)}
      trigger={
        <button
          type="button"
          className={styles.menu}
          tabIndex={-1}
          aria-label={`Menu of ${title}`}
          onFocus={openPart === null ? () => actions.leaveMenu(id, place) : undefined}
        >
          <Icon of={ChevronDown} size={14} />
        </button>
      }
    />
  );
}
