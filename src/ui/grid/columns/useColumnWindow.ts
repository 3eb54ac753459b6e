import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useMemo } from 'react';
import { edgesOf } from '../layout/columnWidths';
import type { ShownColumn } from './useColumnModel';

/** Up to so many columns are all drawn: leaving some out would cost more than it saves. */
const DRAWN_AT_ONCE = 24;
const OVERSCAN = 1;
/** The drawn columns change by so many at a time: each change draws all rows anew. */
const STEP = 4;

interface ColumnWindowOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly columns: readonly ShownColumn[];
  /** Width of the row numbers, in px; 0 without them. */
  readonly numbersWidth: number;
  /** A column that stays drawn although it is out of sight, because it holds the focus. */
  readonly kept: number;
}

interface ColumnWindow {
  /** Places of the columns to draw, in display order. */
  readonly drawn: readonly number[];
  readonly scrollToColumn: (column: number) => void;
}

/** Which columns are drawn: the pinned ones, those in sight, and the one with the focus. */
export function useColumnWindow(options: ColumnWindowOptions): ColumnWindow {
  const { scroller, columns, numbersWidth, kept } = options;
  const isWindowed = columns.length > DRAWN_AT_ONCE;
  const pinnedCount = columns.filter(({ pinnedAt }) => pinnedAt !== null).length;
  const virtualizer = useVirtualizer({
    horizontal: true,
    enabled: isWindowed,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (column) => columns[column]?.width ?? 0,
    overscan: OVERSCAN,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: widths are measured once; new columns void them.
  useEffect(() => virtualizer.measure(), [virtualizer, columns]);
  const inSight = isWindowed ? virtualizer.getVirtualIndexes() : null;
  const from = floorTo(inSight?.[0] ?? 0, STEP);
  const to = floorTo(inSight?.at(-1) ?? columns.length - 1, STEP) + STEP - 1;
  const drawn = useMemo(
    () =>
      columns
        .map((_, column) => column)
        .filter((at) => at < pinnedCount || at === kept || (at >= from && at <= to)),
    [columns, pinnedCount, kept, from, to],
  );
  const scrollToColumn = useCallback(
    (column: number) => {
      const element = scroller.current;
      if (element === null || column < pinnedCount) return;
      const edges = edgesOf(columns.map(({ width }) => width));
      const fixed = numbersWidth + (edges[pinnedCount] ?? 0);
      const start = numbersWidth + (edges[column] ?? 0) - fixed;
      const end = numbersWidth + (edges[column + 1] ?? 0) - element.clientWidth;
      const left = Math.max(end, Math.min(start, element.scrollLeft));
      if (left !== element.scrollLeft) element.scrollLeft = left;
    },
    [scroller, columns, pinnedCount, numbersWidth],
  );
  return { drawn, scrollToColumn };
}

function floorTo(value: number, step: number): number {
  return Math.floor(value / step) * step;
}
