import { type MouseEvent, useEffect, useRef } from 'react';
import type { CellPlace } from './moveFocus';

interface CellPointerOptions {
  readonly onMove: (to: CellPlace, extend: boolean) => void;
  readonly onOpen: ((row: number) => void) | undefined;
}

/** Pressing a cell makes it active, dragging or Shift selects a block; a plain click on a row opens it. */
export function useCellPointer({ onMove, onOpen }: CellPointerOptions) {
  const isDragging = useRef(false);
  const pressed = useRef<CellPlace | null>(null);
  useEffect(() => {
    const stop = () => {
      isDragging.current = false;
    };
    window.addEventListener('mouseup', stop);
    return () => window.removeEventListener('mouseup', stop);
  }, []);
  return {
    onMouseDown: (event: MouseEvent) => {
      const at = cellAt(event);
      if (event.button !== 0 || at === null || isControl(event)) return;
      isDragging.current = true;
      pressed.current = event.shiftKey ? null : at;
      onMove(at, event.shiftKey);
      event.preventDefault();
    },
    onMouseOver: (event: MouseEvent) => {
      const at = isDragging.current ? cellAt(event) : null;
      if (at === null || isSame(at, pressed.current)) return;
      pressed.current = null;
      onMove(at, true);
    },
    onClick: (event: MouseEvent) => {
      const at = cellAt(event);
      if (at === null || isControl(event) || !isSame(at, pressed.current)) return;
      onOpen?.(at.row);
    },
  };
}

/** The cell of the data that an event comes from, by what the row and the cell are marked with. */
function cellAt({ target, currentTarget }: MouseEvent): CellPlace | null {
  if (!(target instanceof Element) || !currentTarget.contains(target)) return null;
  const column = target.closest<HTMLElement>('[data-column]')?.dataset.column;
  const row = target.closest<HTMLElement>('[data-row]')?.dataset.row;
  if (column === undefined || row === undefined) return null;
  return { row: Number(row), column: Number(column) };
}

/** A link or button inside a cell does its own thing. */
function isControl({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('a, button, input') !== null;
}

function isSame(a: CellPlace, b: CellPlace | null): boolean {
  return b !== null && a.row === b.row && a.column === b.column;
}
