import { type PointerEvent, type RefObject, useRef, useState } from 'react';
import type { ShownColumn } from '../columns/useColumnModel';
import { dropPlace } from '../layout/columnWidths';

/** Less movement than this, in px, is a click. */
const THRESHOLD = 6;

interface ColumnDrag {
  readonly id: string;
  /** The place in display order into which the column would go. */
  readonly place: number;
}

interface ColumnDragOptions {
  readonly head: RefObject<HTMLElement | null>;
  readonly columns: readonly ShownColumn[];
  readonly numbersWidth: number;
  readonly onMove: (id: string, place: number) => void;
}

/**
 * Dragging a column's head to another place. Touch is left to scrolling: there the column's menu moves it. `wasDragged`
 * tells the click that follows a drag from one that means to sort.
 */
export function useColumnDrag({ head, columns, numbersWidth, onMove }: ColumnDragOptions) {
  const [drag, setDrag] = useState<ColumnDrag | null>(null);
  const start = useRef<{ readonly id: string; readonly x: number } | null>(null);
  const dragged = useRef(false);

  const placeAt = (clientX: number) => {
    const left = head.current?.getBoundingClientRect().left ?? 0;
    const widths = columns.map(({ width }) => width);
    return dropPlace(widths, clientX - left - numbersWidth);
  };
  const onPointerDown = (event: PointerEvent, id: string) => {
    dragged.current = false;
    if (event.button !== 0 || event.pointerType === 'touch') return;
    start.current = { id, x: event.clientX };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const from = start.current;
    if (from === null) return;
    if (drag === null && Math.abs(event.clientX - from.x) < THRESHOLD) return;
    if (!dragged.current) event.currentTarget.setPointerCapture(event.pointerId);
    dragged.current = true;
    setDrag({ id: from.id, place: placeAt(event.clientX) });
  };
  const end = (isKept: boolean) => {
    if (isKept && drag !== null) onMove(drag.id, drag.place);
    start.current = null;
    setDrag(null);
  };
  return {
    drag,
    wasDragged: () => dragged.current,
    onPointerDown,
    handlers: {
      onPointerMove,
      onPointerUp: () => end(true),
      onPointerCancel: () => end(false),
    },
  };
}
