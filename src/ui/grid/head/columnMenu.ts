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
import type { IconShape } from '../../kit/marks/Icon';
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
  const { id, isFiltered } = column;
  return [
    ...sortEntries(column, actions),
    { kind: 'separator', id: 'sorted' },
    entry('filter', isFiltered ? 'Change filter' : 'Filter', ListFilter, () =>
      actions.filterAfterMenu(id),
    ),
    { kind: 'separator', id: 'filtered' },
    ...placeEntries(column, actions),
  ];
}

function sortEntries({ id, direction }: MenuColumn, actions: HeadActions): MenuEntry[] {
  return [
    entry('ascending', 'Sort ascending', ArrowUp, () => actions.sortBy(id, 'asc')),
    entry('descending', 'Sort descending', ArrowDown, () => actions.sortBy(id, 'desc')),
    ...(direction === null
      ? []
      : [entry('unsorted', 'Clear sort', X, () => actions.sortBy(id, null))]),
  ];
}

function placeEntries(column: MenuColumn, actions: HeadActions): MenuEntry[] {
  const { id, place, count, isPinned } = column;
  const isFirst = place === 0 ? 'This is the first column.' : undefined;
  const isLast = place === count - 1 ? 'This is the last column.' : undefined;
  const isOnly = count === 1 ? 'One column must stay.' : undefined;
  return [
    isPinned
      ? entry('pin', 'Unpin', PinOff, () => actions.unpin(id))
      : entry('pin', 'Pin to the left', Pin, () => actions.pin(id)),
    entry('left', 'Move left', ArrowLeft, () => actions.move(id, place - 1), isFirst),
    entry('right', 'Move right', ArrowRight, () => actions.move(id, place + 2), isLast),
    entry('fit', 'Fit to content', MoveHorizontal, () => actions.fit(id)),
    entry('hide', 'Hide', EyeOff, () => actions.hide(id), isOnly),
  ];
}

function entry(
  id: string,
  label: string,
  icon: IconShape,
  onSelect: () => void,
  disabledReason?: string,
): MenuEntry {
  return { kind: 'item', id, label, icon, onSelect, disabledReason };
}
