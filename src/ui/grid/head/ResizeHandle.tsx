import { type PointerEvent, useRef } from 'react';
import styles from './Head.module.css';

interface ResizeHandleProps {
  readonly width: number;
  readonly onDrag: (width: number) => void;
  readonly onEnd: () => void;
  readonly onFit: () => void;
}

/** The edge of a column, to be dragged. Without a pointer: Shift and an arrow key in the head, or the column's menu. */
export function ResizeHandle({ width, onDrag, onEnd, onFit }: ResizeHandleProps) {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const begin = (event: PointerEvent<HTMLSpanElement>) => {
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const move = (event: PointerEvent<HTMLSpanElement>) => {
    if (start.current !== null) onDrag(start.current.width + event.clientX - start.current.x);
  };
  const end = () => {
    if (start.current !== null) onEnd();
    start.current = null;
  };
  return (
    <span
      className={styles.handle}
      aria-hidden="true"
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => {
        event.stopPropagation();
        onFit();
      }}
    />
  );
}
