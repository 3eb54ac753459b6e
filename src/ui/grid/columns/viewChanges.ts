import type { GridView } from '../data/gridView';
import { clampWidth } from '../layout/columnWidths';

export function hideColumn(view: GridView, id: string): GridView {
  return { ...view, hidden: [...view.hidden.filter((known) => known !== id), id] };
}

export function showColumn(view: GridView, id: string): GridView {
  return { ...view, hidden: view.hidden.filter((known) => known !== id) };
}

export function pinColumn(view: GridView, id: string): GridView {
  return { ...view, pinned: [...view.pinned.filter((known) => known !== id), id] };
}

export function unpinColumn(view: GridView, id: string): GridView {
  return { ...view, pinned: view.pinned.filter((known) => known !== id) };
}

/**
 * Puts the column into `place` among `shown`, the ids as they are displayed: 0 is before the first, `shown.length`
 * after the last.
 */
export function moveColumn(
  view: GridView,
  shown: readonly string[],
  id: string,
  place: number,
): GridView {
  const from = shown.indexOf(id);
  const others = shown.filter((known) => known !== id);
  const at = Math.max(0, Math.min(others.length, place > from ? place - 1 : place));
  return { ...view, order: [...others.slice(0, at), id, ...others.slice(at)] };
}

/**
 * Gives a column a width. The present widths of all shown columns are kept with it: otherwise the room that it takes
 * or gives would move the others, and with them the edge under the pointer.
 */
export function resizeColumn(
  view: GridView,
  present: Readonly<Record<string, number>>,
  id: string,
  width: number,
): GridView {
  return { ...view, widths: { ...view.widths, ...present, [id]: clampWidth(width) } };
}

/** Lets all columns find their width, place and visibility again; sort and filters stay. */
export function resetColumns(view: GridView): GridView {
  return { ...view, order: [], hidden: [], pinned: [], widths: {} };
}

/** True when a reader has changed anything about the columns. */
export function hasChangedColumns(view: GridView): boolean {
  const { order, hidden, pinned, widths } = view;
  return order.length + hidden.length + pinned.length + Object.keys(widths).length > 0;
}
