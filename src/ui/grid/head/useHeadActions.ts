import { type Dispatch, type RefObject, type SetStateAction, useMemo, useRef } from 'react';
import type { ShownColumn } from '../columns/useColumnModel';
import {
  hideColumn,
  moveColumn,
  pinColumn,
  resizeColumn,
  unpinColumn,
} from '../columns/viewChanges';
import { type GridView, setFilter, toggleSort } from '../data/gridView';
import type { OpenPart } from './GridHead';
import type { HeadActions } from './headActions';

interface HeadActionsOptions {
  readonly columns: readonly ShownColumn[];
  readonly natural: ReadonlyMap<string, number>;
  readonly view: GridView;
  readonly change: (next: (view: GridView) => GridView) => void;
  readonly dragWidths: (widths: GridView['widths'] | null) => void;
  readonly setOpenPart: Dispatch<SetStateAction<OpenPart | null>>;
  readonly focusHead: (place: number) => void;
}

/** The head's actions over the grid's view; one object for the life of the grid. */
export function useHeadActions(options: HeadActionsOptions): HeadActions {
  const latest = useRef(options);
  latest.current = options;
  return useMemo(() => makeActions(latest), []);
}

function makeActions(latest: RefObject<HeadActionsOptions>): HeadActions {
  let filtersNext: string | null = null;
  const change = (next: (view: GridView) => GridView) => latest.current.change(next);
  const present = () =>
    Object.fromEntries(latest.current.columns.map(({ id, width }) => [id, width]));
  const shown = () => latest.current.columns.map(({ id }) => id);
  const resize = (id: string, width: number) =>
    change((view) => resizeColumn(view, present(), id, width));
  return {
    toggleSort: (id, adds) =>
      change((view) => ({ ...view, sort: toggleSort(view.sort, id, adds) })),
    sortBy: (id, direction) =>
      change((view) => ({ ...view, sort: direction === null ? [] : [{ column: id, direction }] })),
    filterBy: (id, filter) => change((view) => setFilter(view, id, filter)),
    focusHead: (place) => latest.current.focusHead(place),
    open: (id, part) => latest.current.setOpenPart({ id, part }),
    filterAfterMenu: (id) => {
      filtersNext = id;
    },
    leaveMenu: (id, place) => {
      const opensFilter = filtersNext === id;
      filtersNext = null;
      if (opensFilter) latest.current.setOpenPart({ id, part: 'filter' });
      else latest.current.focusHead(place);
    },
    close: (part) => latest.current.setOpenPart((known) => (known?.part === part ? null : known)),
    pin: (id) => change((view) => pinColumn(view, id)),
    unpin: (id) => change((view) => unpinColumn(view, id)),
    hide: (id) => {
      latest.current.focusHead(shown().indexOf(id));
      change((view) => hideColumn(view, id));
    },
    move: (id, place) => change((view) => moveColumn(view, shown(), id, place)),
    drag: (id, width) => {
      const { view, dragWidths } = latest.current;
      dragWidths(width === null ? null : resizeColumn(view, present(), id, width).widths);
    },
    resize,
    fit: (id) => resize(id, latest.current.natural.get(id) ?? 0),
  };
}
