import type { FitViewOptions, Viewport } from '@xyflow/react';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Rect extends Size {
  readonly x: number;
  readonly y: number;
}

/** The heads of the lanes lie over the top of the canvas. */
const TOP = 56;
const MARGIN = 24;

/** The whole graph, never larger than life. */
export const FIT: FitViewOptions = {
  padding: { top: `${TOP}px`, left: `${MARGIN}px`, right: `${MARGIN}px`, bottom: `${MARGIN}px` },
  maxZoom: 1,
};

/** The viewport moved just so far that a node comes into sight; null when it is. `node` is in px of the drawing. */
export function reveal(node: Rect, viewport: Viewport, frame: Size): Viewport | null {
  const { zoom } = viewport;
  const x = shift(node.x * zoom + viewport.x, node.width * zoom, MARGIN, frame.width - MARGIN);
  const y = shift(node.y * zoom + viewport.y, node.height * zoom, TOP, frame.height - MARGIN);
  return x === 0 && y === 0 ? null : { x: viewport.x + x, y: viewport.y + y, zoom };
}

/** Below this zoom nothing can be read. */
const READABLE = 0.4;
const READING = 0.8;

/** How the canvas begins: the whole drawing where it can be read, else its upper left part. */
export function startViewport(drawing: Rect, frame: Size): Viewport {
  const across = (frame.width - 2 * MARGIN) / drawing.width;
  const down = (frame.height - TOP - MARGIN) / drawing.height;
  const fit = Math.min(1, across, down);
  if (fit < READABLE) {
    return { x: MARGIN - drawing.x * READING, y: TOP - drawing.y * READING, zoom: READING };
  }
  const middle = (space: number, size: number) => (space - size * fit) / 2;
  return {
    x: MARGIN + middle(frame.width - 2 * MARGIN, drawing.width) - drawing.x * fit,
    y: TOP + middle(frame.height - TOP - MARGIN, drawing.height) - drawing.y * fit,
    zoom: fit,
  };
}

/** How far a stretch must move to lie between two bounds; its start counts when it is longer than they are apart. */
function shift(start: number, length: number, low: number, high: number): number {
  if (start < low) return low - start;
  const over = start + length - high;
  return over > 0 ? -Math.min(over, start - low) : 0;
}
