import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  EyeOff,
  ListFilter,
  MoveHorizontal,
  Pin,
  PinOff,
  X,
} from 'lucide-react';
import type { MenuEntry } from '../../kit/actions/menuEntries';
import type { SortKey } from '../data/gridView';
import type { HeadActions } from './headActions';

interface MenuColumn {
  readonly id: string;
  /** Its place in display order, and how many columns there are. */
  readonly place: number;
  readonly count: number;
  readonly isPinned: boolean;
  readonly direction: SortKey['direction'] | null;
  readonly isFiltered: boolean;
}

/** All that can be done to a column: the way without a pointer to what dragging and clicking the head does. */
export function listColumnActions(column: MenuColumn, actions: HeadActions): MenuEntry[] {
  return [
    ...sortEntries(column, actions),
    { kind: 'separator', id: 'sorted' },
    {
      kind: 'item',
      id: 'filter',
      label: column.isFiltered ? 'Change filter' : 'Filter',
      icon: ListFilter,
      onSelect: () => actions.filterAfterMenu(column.id),
    },
    { kind: 'separator', id: 'filtered' },
    ...placeEntries(column, actions),
  ];
}

function sortEntries({ id, direction }: MenuColumn, actions: HeadActions): MenuEntry[] {
  const ascending: MenuEntry = {
    kind: 'item',
    id: 'ascending',
    label: 'Sort ascending',
    icon: ArrowUp,
    onSelect: () => actions.sortBy(id, 'asc'),
  };
  const descending: MenuEntry = {
    kind: 'item',
    id: 'descending',
    label: 'Sort descending',
    icon: ArrowDown,
    onSelect: () => actions.sortBy(id, 'desc'),
  };
  const clear: MenuEntry = {
    kind: 'item',
    id: 'unsorted',
    label: 'Clear sort',
    icon: X,
    onSelect: () => actions.sortBy(id, null),
  };
  return direction === null ? [ascending, descending] : [ascending, descending, clear];
}

function placeEntries(column: MenuColumn, actions: HeadActions): MenuEntry[] {
  const { id, place, count, isPinned } = column;
  const isLast = place === count - 1;
  return [
    {
      kind: 'item',
      id: 'pin',
      label: isPinned ? 'Unpin' : 'Pin to the left',
      icon: isPinned ? PinOff : Pin,
      onSelect: () => (isPinned ? actions.unpin(id) : actions.pin(id)),
    },
    {
      kind: 'item',
      id: 'left',
      label: 'Move left',
      icon: ArrowLeft,
      disabledReason: place === 0 ? 'This is the first column.' : undefined,
      onSelect: () => actions.move(id, place - 1),
    },
    {
      kind: 'item',
      id: 'right',
      label: 'Move right',
      icon: ArrowRight,
      disabledReason: isLast ? 'This is the last column.' : undefined,
      onSelect: () => actions.move(id, place + 2),
    },
    {
      kind: 'item',
      id: 'fit',
      label: 'Fit to content',
      icon: MoveHorizontal,
      onSelect: () => actions.fit(id),
    },
    {
      kind: 'item',
      id: 'hide',
      label: 'Hide',
      icon: EyeOff,
      disabledReason: count === 1 ? 'One column must stay.' : undefined,
      onSelect: () => actions.hide(id),
    },
  ];
}
