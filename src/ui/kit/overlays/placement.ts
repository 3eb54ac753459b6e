export type Side = 'top' | 'right' | 'bottom' | 'left';
export type Align = 'start' | 'center' | 'end';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacementWish {
  readonly side: Side;
  readonly align: Align;
  /** Between the anchor and what floats, in px. */
  readonly gap: number;
}

/** In px of the window: where the floating part goes and how high it may be there. */
interface Placement {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

// Nothing that floats touches the edge of the window.
const margin = 8;

const opposite: Record<Side, Side> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' };

/**
 * Places a floating part beside its anchor: on the wished side when it fits there or nowhere better, aligned as wished,
 * then moved along the anchor until it lies within the window.
 */
export function placeBeside(
  anchor: Box,
  size: Pick<Box, 'width' | 'height'>,
  view: Pick<Box, 'width' | 'height'>,
  wish: PlacementWish,
): Placement {
  const side = chooseSide(anchor, size, view, wish);
  const isVertical = side === 'top' || side === 'bottom';
  const room = measureRoom(anchor, view, side) - wish.gap;
  const maxHeight = Math.max(0, isVertical ? room : view.height - 2 * margin);
  const height = Math.min(size.height, maxHeight);
  const spot = isVertical
    ? { left: alignAlong(anchor.left, anchor.width, size.width, wish.align), top: 0 }
    : { left: 0, top: alignAlong(anchor.top, anchor.height, height, wish.align) };
  const beside = {
    top: anchor.top - wish.gap - height,
    bottom: anchor.top + anchor.height + wish.gap,
    left: anchor.left - wish.gap - size.width,
    right: anchor.left + anchor.width + wish.gap,
  };
  return {
    left: keepInside(isVertical ? spot.left : beside[side], size.width, view.width),
    top: keepInside(isVertical ? beside[side] : spot.top, height, view.height),
    maxHeight,
  };
}

function chooseSide(
  anchor: Box,
  size: Pick<Box, 'width' | 'height'>,
  view: Pick<Box, 'width' | 'height'>,
  { side, gap }: PlacementWish,
): Side {
  const needed = (side === 'top' || side === 'bottom' ? size.height : size.width) + gap;
  const room = measureRoom(anchor, view, side);
  return room >= needed || room >= measureRoom(anchor, view, opposite[side])
    ? side
    : opposite[side];
}

function measureRoom(anchor: Box, view: Pick<Box, 'width' | 'height'>, side: Side): number {
  switch (side) {
    case 'top':
      return anchor.top - margin;
    case 'bottom':
      return view.height - margin - anchor.top - anchor.height;
    case 'left':
      return anchor.left - margin;
    case 'right':
      return view.width - margin - anchor.left - anchor.width;
  }
}

function alignAlong(start: number, extent: number, size: number, align: Align): number {
  if (align === 'start') return start;
  return align === 'end' ? start + extent - size : start + (extent - size) / 2;
}

function keepInside(at: number, size: number, room: number): number {
  return Math.round(Math.max(margin, Math.min(at, room - margin - size)));
}
