import { useCallback, useEffect, useRef, useState } from 'react';
import type { FormatSettings } from '../format/formatSettings';
import { formatShownRows } from '../format/rowCounts';
import type { ShownColumn } from './columns/useColumnModel';
import type { GridView } from './data/gridView';
import type { RowSnapshot } from './data/rowStore';

interface AnnouncementsOptions {
  readonly view: GridView;
  readonly columns: readonly ShownColumn[];
  readonly snapshot: RowSnapshot;
  readonly settings: FormatSettings;
}

/** What the grid says to screen readers: the new order, what a filter left, what was copied. Nothing at the start. */
export function useAnnouncements({ view, columns, snapshot, settings }: AnnouncementsOptions) {
  const [text, setText] = useState('');
  const told = useRef({ sort: view.sort, filters: view.filters });
  const { rowCount, totalCount, isArranging } = snapshot;
  useEffect(() => {
    if (isArranging) return;
    const { sort, filters } = told.current;
    told.current = { sort: view.sort, filters: view.filters };
    if (filters !== view.filters) setText(formatShownRows(rowCount, totalCount, settings));
    else if (sort !== view.sort) setText(describeSort(view.sort, columns));
  }, [view, columns, isArranging, rowCount, totalCount, settings]);
  return { text, announce: useCallback((said: string) => setText(said), []) };
}

function describeSort(sort: GridView['sort'], columns: readonly ShownColumn[]): string {
  if (sort.length === 0) return 'Not sorted';
  const keys = sort.map(({ column, direction }) => {
    const title = columns.find(({ id }) => id === column)?.title ?? column;
    return `${title}, ${direction === 'asc' ? 'ascending' : 'descending'}`;
  });
  return `Sorted by ${keys.join(', then ')}`;
}
