import type { ColumnFilter } from './columnFilter';

export interface SortKey {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}

export interface GridFilter {
  readonly column: string;
  readonly filter: ColumnFilter;
}

/** All that a reader can change about a grid, by column id: plain data for the URL, storage, or a query. */
export interface GridView {
  /** The first key leads. */
  readonly sort: readonly SortKey[];
  readonly filters: readonly GridFilter[];
  /** Ids in display order; columns that are not named come after, in their own order. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  readonly pinned: readonly string[];
  /** Only the widths that a reader has set, in px. */
  readonly widths: Readonly<Record<string, number>>;
}

export const EMPTY_VIEW: GridView = {
  sort: [],
  filters: [],
  order: [],
  hidden: [],
  pinned: [],
  widths: {},
};

/** The view with the filter of `column` replaced, or removed by null. */
export function setFilter(view: GridView, column: string, filter: ColumnFilter | null): GridView {
  const others = view.filters.filter((entry) => entry.column !== column);
  return { ...view, filters: filter === null ? others : [...others, { column, filter }] };
}

/**
 * The sort after a click on a column's header: ascending, descending, none. With `adds` the other keys stay and keep
 * their places; without, this column becomes the only key.
 */
export function toggleSort(
  sort: readonly SortKey[],
  column: string,
  adds: boolean,
): readonly SortKey[] {
  const known = sort.find((key) => key.column === column);
  const next = nextKey(column, known);
  if (!adds) return next === null ? [] : [next];
  if (known === undefined) return next === null ? sort : [...sort, next];
  return sort.flatMap((key) => (key.column !== column ? [key] : next === null ? [] : [next]));
}

function nextKey(column: string, known: SortKey | undefined): SortKey | null {
  if (known === undefined) return { column, direction: 'asc' };
  return known.direction === 'asc' ? { column, direction: 'desc' } : null;
}
