import {
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { GridView } from '../data/gridView';
import { fitWidths, MAX_WIDTH, MIN_WIDTH } from '../layout/columnWidths';
import { choosePinned } from '../layout/pinning';
import type { ColumnFace } from './columnFace';

/** A column where it is displayed. */
export interface ShownColumn extends ColumnFace {
  readonly width: number;
  /** Distance from the left edge that a pinned column keeps, in px, row numbers left out; null for the others. */
  readonly pinnedAt: number | null;
  /** True for the last pinned column, whose edge shows that others pass under it. */
  readonly isPinnedEdge: boolean;
}

const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
});
// Rows never go through the table: a row set stays column-major, and 100,000 row objects would cost more than the grid.
const NO_ROWS: never[] = [];

/** The columns in display order with their widths: pinned ones first, hidden ones left out. */
export function useColumnModel(
  faces: readonly ColumnFace[],
  natural: readonly number[],
  view: GridView,
  available: number,
): readonly ShownColumn[] {
  const columns = useMemo(() => faces.map(({ id }) => ({ id, ...SIZE_LIMITS })), [faces]);
  const widths = useMemo(
    () => shownWidths(faces, natural, view, available),
    [faces, natural, view, available],
  );
  const state = useMemo(() => {
    const shown = orderShown(faces, view).map((id) => ({ id, width: widths[id] ?? MIN_WIDTH }));
    return {
      columnOrder: [...view.order],
      columnVisibility: Object.fromEntries(view.hidden.map((id) => [id, false])),
      columnSizing: widths,
      columnPinning: { start: choosePinned(shown, view.pinned, available), end: [] },
    };
  }, [faces, view, widths, available]);
  const table = useTable({ features, columns, data: NO_ROWS, state });
  const byId = useMemo(() => new Map(faces.map((face) => [face.id, face])), [faces]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the table is a new object in each render; its answers follow the state.
  return useMemo(
    () =>
      [...table.getStartVisibleLeafColumns(), ...table.getCenterVisibleLeafColumns()].flatMap(
        (column) => {
          const face = byId.get(column.id);
          if (face === undefined) return [];
          const isPinned = column.getIsPinned() === 'start';
          const pinnedAt = isPinned ? column.getStart('start') : null;
          const isPinnedEdge = isPinned && column.getIsLastColumn('start');
          return [{ ...face, width: column.getSize(), pinnedAt, isPinnedEdge }];
        },
      ),
    [byId, state],
  );
}

const SIZE_LIMITS = { minSize: MIN_WIDTH, maxSize: MAX_WIDTH };

function shownWidths(
  faces: readonly ColumnFace[],
  natural: readonly number[],
  view: GridView,
  available: number,
): Record<string, number> {
  const shown = faces.filter(({ id }) => !view.hidden.includes(id));
  const measures = shown.map((face) => ({
    natural: natural[faces.indexOf(face)] ?? MIN_WIDTH,
    chosen: view.widths[face.id],
  }));
  const widths = fitWidths(measures, available);
  return Object.fromEntries(shown.map(({ id }, at) => [id, widths[at] ?? MIN_WIDTH]));
}

/** The visible ids in the reader's order, the ones that it does not name behind. */
function orderShown(faces: readonly ColumnFace[], { order, hidden }: GridView): string[] {
  const ids = faces.map(({ id }) => id);
  const named = order.filter((id) => ids.includes(id));
  const others = ids.filter((id) => !named.includes(id));
  return [...named, ...others].filter((id) => !hidden.includes(id));
}
