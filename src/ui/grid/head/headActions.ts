import type { ColumnFilter } from '../data/columnFilter';
import type { SortKey } from '../data/gridView';

/** What can be open at a column's head. */
export type HeadPart = 'menu' | 'filter';

/** What the head of a grid can do to its columns, by id. */
export interface HeadActions {
  /** Ascending, descending, none; `adds` keeps the other keys. */
  readonly toggleSort: (id: string, adds: boolean) => void;
  readonly sortBy: (id: string, direction: SortKey['direction'] | null) => void;
  readonly filterBy: (id: string, filter: ColumnFilter | null) => void;
  /** Gives the head of the column at `place` the focus. */
  readonly focusHead: (place: number) => void;
  readonly open: (id: string, part: HeadPart) => void;
  /** Opens the filter when the menu, from which it was chosen, has closed and given back the focus. */
  readonly filterAfterMenu: (id: string) => void;
  /** The menu has given back the focus to its button, which hands it on. */
  readonly leaveMenu: (id: string, place: number) => void;
  /** Closes this part, if it is the one that is open. */
  readonly close: (part: HeadPart) => void;
  readonly pin: (id: string) => void;
  readonly unpin: (id: string) => void;
  readonly hide: (id: string) => void;
  /** Puts the column before the one that is displayed at `place`. */
  readonly move: (id: string, place: number) => void;
  /** Shows a width while it is being dragged; null ends the dragging and keeps the last one. */
  readonly drag: (id: string, width: number | null) => void;
  readonly resize: (id: string, width: number) => void;
  /** Back to the width at which title and cells show whole. */
  readonly fit: (id: string) => void;
}
