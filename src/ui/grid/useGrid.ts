import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { formatCount } from '../format/numbers';
import { faceColumns } from './columns/columnFace';
import { useColumnWindow } from './columns/useColumnWindow';
import { useFittedColumns } from './columns/useFittedColumns';
import type { GridView } from './data/gridView';
import { largestOf } from './data/largestOf';
import type { OpenGridProps } from './dataGridProps';
import { useGridFocus } from './focus/useGridFocus';
import type { OpenPart } from './head/GridHead';
import { useHeadActions } from './head/useHeadActions';
import { useGridMeasures } from './layout/useGridMeasures';
import { type GridSource, type OpenRows, useRowStore } from './rows/useRowStore';
import { useRowWindow } from './rows/useRowWindow';
import { useAnnouncements } from './useAnnouncements';
import { useGridView } from './useGridView';

/** One grid at work: its rows, its columns, its focus, and what can be done to them. */
export type Grid = ReturnType<typeof useGrid>;

const NUMBER_CHAR_PX = 7.5;

export function useGrid(props: OpenGridProps) {
  const { source, settings } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { view, change, dragWidths } = useGridView(props);
  const [openPart, setOpenPart] = useState<OpenPart | null>(null);
  const rows = useRowStore(source, props.columns, view);
  const layout = useGridLayout(props, rows, view, scroller);
  const { columns, natural } = layout;
  const places = useGridPlaces(scroller, rows, layout);
  const focusHead = (column: number) => places.focus.moveTo({ row: -1, column }, false);
  return {
    scroller,
    view,
    change,
    openPart,
    ...rows,
    ...layout,
    ...places,
    actions: useHeadActions({
      columns,
      natural,
      view,
      change,
      dragWidths,
      setOpenPart,
      focusHead,
    }),
    scales: useScales(source, rows.store.ids, props.columns),
    ...useAnnouncements({ view, columns, snapshot: rows.snapshot, settings }),
  };
}

/** The columns with their widths, for the room that there is. */
function useGridLayout(
  props: OpenGridProps,
  { store, snapshot }: OpenRows,
  view: GridView,
  scroller: RefObject<HTMLElement | null>,
) {
  const { settings, columns: specs } = props;
  const measures = useGridMeasures(scroller);
  const faces = useMemo(
    () => faceColumns(store.columns, store.ids, specs, settings),
    [store, specs, settings],
  );
  const digits = formatCount(snapshot.totalCount, settings).length;
  const numbersWidth = props.rowNumbers ? Math.ceil(digits * NUMBER_CHAR_PX) + 24 : 0;
  const hasTypeIcons = props.typeIcons ?? false;
  const fitted = useFittedColumns({ faces, snapshot, view, measures, numbersWidth, hasTypeIcons });
  return { measures, faces, numbersWidth, ...fitted };
}

/** Which cell is active, and which rows and columns are drawn around what is in sight. */
function useGridPlaces(
  scroller: RefObject<HTMLElement | null>,
  { store, snapshot }: OpenRows,
  { measures, columns, numbersWidth }: ReturnType<typeof useGridLayout>,
) {
  const { rowCount } = snapshot;
  const { rowHeight } = measures;
  const hasTotals = rowCount > 0 && snapshot.totals.some((total) => total !== null);
  const lastRow = hasTotals ? rowCount : rowCount - 1;
  const reach = { firstRow: -1, lastRow, rowCount, columnCount: columns.length, pageRows: 1 };
  const focus = useGridFocus(scroller, reach);
  const rows = useRowWindow({
    scroller,
    rowCount,
    rowHeight,
    covered: { top: rowHeight, bottom: hasTotals ? rowHeight : 0 },
    kept: focus.active.row,
  });
  const kept = focus.active.column;
  const columnWindow = useColumnWindow({ scroller, columns, numbersWidth, kept });
  const [first, last] = rows.inSight;
  useEffect(() => store.want(first, last), [store, first, last]);
  return { hasTotals, focus, rows, columnWindow, extent: { ...reach, pageRows: rows.pageRows } };
}

/** The longest bar of each column that has bars: only rows in memory can be searched for it. */
function useScales(
  source: GridSource,
  ids: readonly string[],
  columns: OpenGridProps['columns'],
): ReadonlyMap<number, number> {
  const held = source.kind === 'memory' ? source.rows : null;
  return useMemo(() => {
    const barred = (columns ?? [])
      .filter(({ hasBars }) => hasBars)
      .map(({ id }) => ids.indexOf(id));
    return new Map(
      barred.flatMap((at) => {
        const type = held?.columns[at]?.type;
        return type === undefined ? [] : [[at, largestOf(held?.data[at] ?? [], type)] as const];
      }),
    );
  }, [held, ids, columns]);
}
