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

/** How far a stretch must move to lie between two bounds; its start counts when it is longer than they are apart. */
function shift(start: number, length: number, low: number, high: number): number {
  if (start < low) return low - start;
  const over = start + length - high;
  return over > 0 ? -Math.min(over, start - low) : 0;
}
