import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { LogRow } from './logRows';

const ROW_PX = 20;
/** A few pixels from the end are the end: zoom makes fractions. */
const END_SLACK_PX = 8;

export interface LogWindow {
  readonly scrollRef: (element: HTMLElement | null) => void;
  readonly readScroll: () => void;
  readonly items: readonly VirtualItem[];
  readonly totalSize: number;
  readonly follows: boolean;
  readonly toggleFollow: () => void;
}

/** The rows in sight; follows the end until it is scrolled away from, and goes to the selected node's first row. */
export function useLogWindow(
  rows: readonly LogRow[],
  selected: readonly string[],
  /** What is shown; another one begins at its end again. */
  subject: string,
): LogWindow {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [follows, setFollows] = useState(true);
  const [shown, setShown] = useState(subject);
  if (shown !== subject) {
    setShown(subject);
    setFollows(true);
  }
  const scroller = useRef<HTMLElement | null>(null);
  const scrollRef = useCallback((next: HTMLElement | null) => {
    scroller.current = next;
    setElement(next);
  }, []);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => element,
    estimateSize: () => ROW_PX,
    overscan: 12,
    paddingStart: 8,
    paddingEnd: 8,
  });
  const [first] = selected;
  const target = selected.length === 0 ? -1 : rows.findIndex(({ node }) => node === first);
  const at = target >= 0 ? target : rows.findIndex(({ node }) => selected.includes(node ?? ''));
  useLayoutEffect(() => {
    if (!element || first === undefined || at < 0) return;
    setFollows(false);
    virtualizer.scrollToIndex(at, { align: 'center' });
  }, [element, first, at, virtualizer]);
  useLayoutEffect(() => {
    if (element && follows && rows.length > 0) element.scrollTop = element.scrollHeight;
  }, [follows, rows.length, element]);
  return {
    scrollRef,
    readScroll: () => {
      const part = scroller.current;
      if (!part) return;
      const left = part.scrollHeight - part.clientHeight - part.scrollTop;
      if (left > ROW_PX * 2) setFollows(false);
      else if (left < END_SLACK_PX) setFollows(true);
    },
    items: virtualizer.getVirtualItems(),
    totalSize: virtualizer.getTotalSize(),
    follows,
    toggleFollow: () => setFollows(!follows),
  };
}
