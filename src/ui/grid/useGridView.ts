import { useCallback, useMemo, useRef, useState } from 'react';
import { EMPTY_VIEW, type GridView } from './data/gridView';

interface GridViewOptions {
  readonly view?: GridView;
  readonly initialView?: GridView;
  readonly onViewChange?: (view: GridView) => void;
}

interface HeldView {
  readonly view: GridView;
  readonly change: (next: (view: GridView) => GridView) => void;
  /** Shows a width while it is dragged; null keeps the last one. */
  readonly dragWidths: (widths: GridView['widths'] | null) => void;
}

/**
 * The view that the caller holds, or one of the grid's own. While a column's edge is dragged only the grid knows: the
 * caller, who may keep the view in the URL, hears of the last width.
 */
export function useGridView({ view, initialView, onViewChange }: GridViewOptions): HeldView {
  const [own, setOwn] = useState(initialView ?? EMPTY_VIEW);
  const [dragged, setDragged] = useState<GridView['widths'] | null>(null);
  const held = view ?? own;
  const latest = useRef({ held, dragged, onViewChange });
  latest.current = { held, dragged, onViewChange };

  const change = useCallback((next: (view: GridView) => GridView) => {
    const changed = next(latest.current.held);
    if (changed === latest.current.held) return;
    latest.current.held = changed;
    setOwn(changed);
    latest.current.onViewChange?.(changed);
  }, []);
  const dragWidths = useCallback(
    (widths: GridView['widths'] | null) => {
      const last = latest.current.dragged;
      latest.current.dragged = widths;
      setDragged(widths);
      if (widths === null && last !== null) change((known) => ({ ...known, widths: last }));
    },
    [change],
  );
  const shown = useMemo(
    () => (dragged === null ? held : { ...held, widths: dragged }),
    [held, dragged],
  );
  return { view: shown, change, dragWidths };
}
