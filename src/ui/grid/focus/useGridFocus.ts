import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { blockOf, type CellBlock, type CellRange, countCells } from './cellRange';
import { type CellPlace, type GridExtent, place } from './moveFocus';

interface GridFocus {
  /** The cell with `tabindex` 0. */
  readonly active: CellPlace;
  /** More than one cell selected, or null. */
  readonly block: CellBlock | null;
  /** Makes a cell active; `extend` keeps the selection's beginning. */
  readonly moveTo: (to: CellPlace, extend: boolean) => void;
  /** Selects a block and leaves the active cell where it is. */
  readonly select: (range: CellRange) => void;
}

interface FocusState {
  readonly active: CellPlace;
  readonly range: CellRange;
}

const ORIGIN: CellPlace = { row: 0, column: 0 };

/** The roving focus: one cell in the tab order, and the block of cells selected from it. */
export function useGridFocus(
  scroller: RefObject<HTMLElement | null>,
  extent: GridExtent,
): GridFocus {
  const [state, setState] = useState<FocusState>({
    active: ORIGIN,
    range: { anchor: ORIGIN, head: ORIGIN },
  });
  const wantsFocus = useRef(false);
  const keep = ({ row, column }: CellPlace) => place(row, column, extent);
  const active = keep(state.active);
  const block = blockOf(
    { anchor: keep(state.range.anchor), head: keep(state.range.head) },
    extent.rowCount,
  );

  const moveTo = useCallback((to: CellPlace, extend: boolean) => {
    wantsFocus.current = true;
    setState(({ range }) => ({
      active: to,
      range: { anchor: extend ? range.anchor : to, head: to },
    }));
  }, []);
  const select = useCallback((range: CellRange) => {
    setState((before) => ({ ...before, range }));
  }, []);

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>('[data-active="true"]');
    if (cell === null || cell === undefined) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
  });

  return { active, block: countCells(block) > 1 ? block : null, moveTo, select };
}
