/** Where the reader is on a chart: a stop with one of its marks, and a stretch of stops being chosen. */
export interface ChartFocus {
  readonly stop: number | null;
  /** Which of the stop's marks, from 0. */
  readonly mark: number;
  readonly brush: { readonly anchor: number; readonly head: number } | null;
}

export const NO_FOCUS: ChartFocus = { stop: null, mark: 0, brush: null };

/** What a chart has to move over. */
export interface ChartExtent {
  readonly stops: number;
  readonly marks: number;
  readonly canBrush: boolean;
}

export interface ChartKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key does, besides moving the focus. */
export type ChartEffect =
  | { readonly kind: 'none' }
  | { readonly kind: 'read' }
  | { readonly kind: 'pick'; readonly stop: number; readonly mark: number; readonly adds: boolean }
  | { readonly kind: 'brush'; readonly from: number; readonly to: number }
  | { readonly kind: 'table' }
  | { readonly kind: 'other'; readonly key: string; readonly stop: number };

interface KeyOutcome {
  readonly focus: ChartFocus;
  readonly effect: ChartEffect;
}

/** A page key moves over this share of the stops. */
const PAGE_SHARE = 0.1;

/**
 * A key press on a chart, or null when it is left to the page. Arrows move over stops and marks, with Shift they choose
 * a stretch that Enter sets and Escape drops; Enter is a click; V asks for the table.
 */
export function pressKey(
  focus: ChartFocus,
  press: ChartKey,
  extent: ChartExtent,
): KeyOutcome | null {
  if (press.ctrlKey || press.metaKey || press.altKey || extent.stops === 0) return null;
  const step = stepOf(press.key, extent.stops);
  if (step !== null) return move(focus, step, press.shiftKey && extent.canBrush, extent);
  switch (press.key) {
    case 'ArrowUp':
    case 'ArrowDown':
      return moveMark(focus, press.key === 'ArrowUp' ? 1 : -1, extent);
    case 'Enter':
      return enter(focus, press.shiftKey);
    case 'Escape':
      return leave(focus);
    case 'v':
    case 'V':
      return { focus, effect: { kind: 'table' } };
    default:
      return pressOther(focus, press.key);
  }
}

function stepOf(key: string, stops: number): number | null {
  const page = Math.max(2, Math.round(stops * PAGE_SHARE));
  switch (key) {
    case 'ArrowLeft':
      return -1;
    case 'ArrowRight':
      return 1;
    case 'PageUp':
      return -page;
    case 'PageDown':
      return page;
    case 'Home':
      return Number.NEGATIVE_INFINITY;
    case 'End':
      return Number.POSITIVE_INFINITY;
    default:
      return null;
  }
}

/** The first arrow goes to the near end: to the right from the start, to the left from the end. */
function move(focus: ChartFocus, step: number, brushes: boolean, extent: ChartExtent): KeyOutcome {
  const last = extent.stops - 1;
  const from = focus.stop ?? (step > 0 ? -1 : last + 1);
  const stop = Math.max(0, Math.min(last, from + step));
  const anchor = focus.brush?.anchor ?? focus.stop ?? stop;
  const brush = brushes ? { anchor, head: stop } : null;
  return { focus: { ...focus, stop, brush }, effect: { kind: 'read' } };
}

function moveMark(focus: ChartFocus, step: number, { marks }: ChartExtent): KeyOutcome | null {
  if (marks < 2 || focus.stop === null) return null;
  const mark = Math.max(0, Math.min(marks - 1, focus.mark + step));
  return { focus: { ...focus, mark }, effect: { kind: 'read' } };
}

function enter(focus: ChartFocus, adds: boolean): KeyOutcome | null {
  const { stop, mark, brush } = focus;
  if (brush !== null) {
    return { focus: { ...focus, brush: null }, effect: { kind: 'brush', ...spanOf(brush) } };
  }
  if (stop === null) return null;
  return { focus, effect: { kind: 'pick', stop, mark, adds } };
}

function leave(focus: ChartFocus): KeyOutcome | null {
  if (focus.brush !== null) return { focus: { ...focus, brush: null }, effect: { kind: 'none' } };
  return focus.stop === null ? null : { focus: NO_FOCUS, effect: { kind: 'none' } };
}

function pressOther(focus: ChartFocus, key: string): KeyOutcome | null {
  if (focus.stop === null || key.length !== 1) return null;
  return { focus, effect: { kind: 'other', key, stop: focus.stop } };
}

/** A brush from its lower to its higher stop, both included. */
export function spanOf({ anchor, head }: NonNullable<ChartFocus['brush']>) {
  return { from: Math.min(anchor, head), to: Math.max(anchor, head) };
}
