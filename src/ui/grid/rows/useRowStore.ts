import { useEffect, useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import type { RowSet } from '../../../core/warehouse/rowSet';
import type { GridView } from '../data/gridView';
import { makeMemoryRows } from '../data/memoryRows';
import type { RowSnapshot, RowStore } from '../data/rowStore';
import { makeWindowedRows } from '../data/windowedRows';
import type { WindowSource } from '../data/windowSource';
import type { GridColumn } from '../gridColumn';

/** Rows in memory, up to about 100,000, or a table of any size that is read in windows. */
export type GridSource =
  | { readonly kind: 'memory'; readonly rows: RowSet }
  | { readonly kind: 'windowed'; readonly windows: WindowSource };

export interface OpenRows {
  readonly store: RowStore;
  readonly snapshot: RowSnapshot;
}

/** Opens the source and keeps it in the order of the view, before the browser paints where that is quick enough. */
export function useRowStore(
  source: GridSource,
  specs: readonly GridColumn[] | undefined,
  view: GridView,
): OpenRows {
  const held = source.kind === 'memory' ? source.rows : source.windows;
  const additive = (specs ?? []).filter(({ isAdditive }) => isAdditive).map(({ id }) => id);
  const additiveKey = JSON.stringify(additive);
  const store = useMemo(
    () => openStore(held, JSON.parse(additiveKey) as string[]),
    [held, additiveKey],
  );
  useEffect(() => () => store.dispose(), [store]);
  useLayoutEffect(() => store.arrange(view.sort, view.filters), [store, view.sort, view.filters]);
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot);
  return { store, snapshot };
}

function openStore(held: RowSet | WindowSource, additive: readonly string[]): RowStore {
  if (!('data' in held)) return makeWindowedRows(held);
  return makeMemoryRows(held, additive);
}
