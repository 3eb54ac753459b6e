import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import {
  isCramped,
  isJump,
  placeJump,
  placeRow,
  recentre,
  type SpanPlace,
  spanRows,
} from '../layout/rowSpan';

const OVERSCAN = 8;
/** A scroll that has been still for so long is at rest. */
const REST_MS = 150;

interface RowWindowOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rowCount: number;
  readonly rowHeight: number;
  /** Height of what sticks to the top and bottom of the scroller, in px. */
  readonly covered: { readonly top: number; readonly bottom: number };
  /** A row that stays drawn although it is out of sight, because it holds the focus. */
  readonly kept: number;
}

interface DrawnRow {
  readonly row: number;
  /** Distance from the top of the body, in px. */
  readonly top: number;
}

interface RowWindow {
  /** The first and the last row in sight. */
  readonly inSight: readonly [first: number, last: number];
  readonly drawn: readonly DrawnRow[];
  /** Height of the body, in px. */
  readonly height: number;
  /** How many rows fit between header and totals. */
  readonly pageRows: number;
  readonly onScroll: () => void;
  readonly scrollToRow: (row: number) => void;
}

/** Which rows are drawn: those in sight, a few around them, and the one with the focus. */
export function useRowWindow(options: RowWindowOptions): RowWindow {
  const { scroller, rowCount, rowHeight, covered, kept } = options;
  const [wantedFirst, setFirst] = useState(0);
  const count = spanRows({ total: rowCount });
  const first = Math.min(wantedFirst, rowCount - count);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    rangeExtractor: ({ startIndex, endIndex, overscan }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const rows = Array.from({ length: to - from + 1 }, (_, at) => from + at);
      const keep = kept - first;
      if (keep >= 0 && keep < from) rows.unshift(keep);
      if (keep > to && keep < count) rows.push(keep);
      return rows;
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes are measured once; a new row height voids them.
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const viewport = Math.max(
    0,
    (virtualizer.scrollRect?.height ?? 0) - covered.top - covered.bottom,
  );
  const scrolling = useSpanScroll({ scroller, rowCount, rowHeight, first, setFirst, viewport });
  const range = virtualizer.range ?? { startIndex: 0, endIndex: 0 };
  return {
    inSight: [first + range.startIndex, first + range.endIndex],
    drawn: virtualizer
      .getVirtualItems()
      .map(({ index, start }) => ({ row: index + first, top: start })),
    height: count * rowHeight,
    pageRows: Math.max(1, Math.floor(viewport / rowHeight)),
    ...scrolling,
  };
}

interface SpanScrollOptions extends Pick<RowWindowOptions, 'scroller' | 'rowCount' | 'rowHeight'> {
  readonly first: number;
  readonly setFirst: (first: number) => void;
  readonly viewport: number;
}

function useSpanScroll(options: SpanScrollOptions) {
  const latest = useRef(options);
  latest.current = options;
  const lastTop = useRef(0);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(rest.current), []);

  const moveTo = useCallback((place: SpanPlace) => {
    const { scroller, first, setFirst } = latest.current;
    const element = scroller.current;
    if (element === null) return;
    if (place.first !== first) flushSync(() => setFirst(place.first));
    if (place.scrollTop !== element.scrollTop) element.scrollTop = place.scrollTop;
    lastTop.current = element.scrollTop;
  }, []);

  const onScroll = useCallback(() => {
    const { scroller, rowCount, rowHeight, first, viewport } = latest.current;
    const scrollTop = scroller.current?.scrollTop ?? 0;
    const before = lastTop.current;
    lastTop.current = scrollTop;
    if (rowCount === spanRows({ total: rowCount })) return;
    const span = { total: rowCount, first };
    const scroll = { scrollTop, viewport, rowHeight };
    clearTimeout(rest.current);
    if (isJump(before, scrollTop, viewport)) return moveTo(placeJump(span, scroll));
    if (isCramped(span, scroll)) return moveTo(recentre(span, scroll));
    rest.current = setTimeout(() => moveTo(recentre(span, scroll)), REST_MS);
  }, [moveTo]);

  const scrollToRow = useCallback(
    (row: number) => {
      const { scroller, rowCount, rowHeight, first, viewport } = latest.current;
      const element = scroller.current;
      if (element === null) return;
      const nextFirst = placeRow({ total: rowCount, first }, row);
      const top = (row - nextFirst) * rowHeight;
      const bottom = top + rowHeight - viewport;
      moveTo({ first: nextFirst, scrollTop: Math.max(bottom, Math.min(top, element.scrollTop)) });
    },
    [moveTo],
  );
  return { onScroll, scrollToRow };
}
