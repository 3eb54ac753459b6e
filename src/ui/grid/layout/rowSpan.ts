/**
 * A browser cannot scroll an element of tens of millions of px, and a list of millions of items costs memory. So at
 * most SPAN_ROWS rows lie under the scroll bar at a time; `first` says which row of the table the span begins with.
 * Small movements scroll within the span, row by row; a jump of the scroll bar is read as a share of the whole table.
 */
interface RowSpan {
  /** Rows of the whole table. */
  readonly total: number;
  /** The table's row at the top of the span. */
  readonly first: number;
}

export const SPAN_ROWS = 200_000;

/** Room, in px, that there is to scroll on by hand before the span must move. */
const MARGIN = 20_000;

/** Where the viewport stands; lengths in px. */
interface SpanScroll {
  readonly scrollTop: number;
  readonly viewport: number;
  readonly rowHeight: number;
}

/** A span and the scroll position in it. */
export interface SpanPlace {
  readonly first: number;
  readonly scrollTop: number;
}

/** How many rows lie under the scroll bar. */
export function spanRows({ total }: Pick<RowSpan, 'total'>): number {
  return Math.min(total, SPAN_ROWS);
}

/** A jump of more than two screens is a drag of the scroll bar or a click in its track. */
export function isJump(from: number, to: number, viewport: number): boolean {
  return Math.abs(to - from) > 2 * viewport;
}

/** After a jump: the scroll bar's share of its way, as the same share of the whole table. */
export function placeJump(span: RowSpan, scroll: SpanScroll): SpanPlace {
  const way = spanRows(span) * scroll.rowHeight - scroll.viewport;
  const share = way <= 0 ? 0 : Math.min(1, Math.max(0, scroll.scrollTop / way));
  const first = Math.round(share * (span.total - spanRows(span)));
  return { first, scrollTop: scroll.scrollTop };
}

/** Whether the end of the span comes near while the table goes on: then it must move before the scrolling stops. */
export function isCramped(span: RowSpan, { scrollTop, viewport, rowHeight }: SpanScroll): boolean {
  const rows = spanRows(span);
  const below = rows * rowHeight - viewport - scrollTop;
  const reach = MARGIN / 4;
  return (scrollTop < reach && span.first > 0) || (below < reach && span.first + rows < span.total);
}

/**
 * After small movements: the same rows in sight, with the scroll bar where the share of the whole table says it
 * belongs, but with room to go on both ways. The span moves by whole rows, so nothing seems to move.
 */
export function recentre(span: RowSpan, scroll: SpanScroll): SpanPlace {
  const { rowHeight, viewport } = scroll;
  const rows = spanRows(span);
  const way = rows * rowHeight - viewport;
  const wholeWay = span.total * rowHeight - viewport;
  if (way <= 0 || wholeWay <= way) return { first: 0, scrollTop: scroll.scrollTop };
  const position = span.first * rowHeight + scroll.scrollTop;
  const low = Math.min(position, MARGIN);
  const high = way - Math.min(wholeWay - position, MARGIN);
  const wantedTop = Math.max(low, Math.min(high, (position / wholeWay) * way));
  const wantedFirst = Math.round((position - wantedTop) / rowHeight);
  const first = Math.min(span.total - rows, Math.max(0, wantedFirst));
  return { first, scrollTop: position - first * rowHeight };
}

/** The span that shows `row`: the present one if it can, else one with the row in its place in the whole table. */
export function placeRow(span: RowSpan, row: number): number {
  const rows = spanRows(span);
  if (row >= span.first && row < span.first + rows) return span.first;
  const share = span.total <= 1 ? 0 : row / (span.total - 1);
  return Math.round(share * (span.total - rows));
}
