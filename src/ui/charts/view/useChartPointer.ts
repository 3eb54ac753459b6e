import { type PointerEvent, useRef } from 'react';
import { hitStop } from '../layout/hitStop';
import type { LaidOut } from '../layout/layoutChart';
import { type ChartEffect, type ChartFocus, NO_FOCUS, spanOf } from '../reading/interaction';

/** Less movement than this, in px, is a click. */
const THRESHOLD = 6;

interface ChartPointerOptions {
  readonly chart: LaidOut | null;
  readonly canBrush: boolean;
  readonly focus: ChartFocus;
  readonly onFocus: (focus: ChartFocus) => void;
  readonly onEffect: (effect: ChartEffect) => unknown;
}

/** Pointing reads a stop, a click picks it, a drag chooses a stretch; leaving lets go. */
export function useChartPointer(options: ChartPointerOptions) {
  const { chart, canBrush, focus, onFocus, onEffect } = options;
  const pressed = useRef<{ readonly x: number; readonly stop: number } | null>(null);

  const hit = (event: PointerEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return chart === null ? null : hitStop(chart, event.clientX - left, event.clientY - top);
  };
  return {
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const at = hit(event);
      const from = pressed.current;
      const isBrushing = focus.brush !== null;
      if (at === null) return isBrushing ? undefined : onFocus(NO_FOCUS);
      const hasMoved = from !== null && Math.abs(event.clientX - from.x) >= THRESHOLD;
      if (!canBrush || from === null || !(hasMoved || isBrushing)) {
        return onFocus({ ...at, brush: null });
      }
      event.currentTarget.setPointerCapture(event.pointerId);
      onFocus({ ...at, brush: { anchor: from.stop, head: at.stop } });
    },
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const at = hit(event);
      if (event.button !== 0 || at === null) return;
      pressed.current = { x: event.clientX, stop: at.stop };
      onFocus({ ...at, brush: null });
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const from = pressed.current;
      pressed.current = null;
      if (from === null) return;
      if (focus.brush !== null) {
        onFocus({ ...focus, brush: null });
        onEffect({ kind: 'brush', ...spanOf(focus.brush) });
        return;
      }
      const at = hit(event);
      // A stretch that Escape has dropped ends without a click.
      const hasMoved = Math.abs(event.clientX - from.x) >= THRESHOLD;
      if (at === null || hasMoved) return;
      onEffect({ kind: 'pick', ...at, adds: event.shiftKey });
    },
    onPointerCancel: () => {
      pressed.current = null;
      onFocus(NO_FOCUS);
    },
    onPointerLeave: () => {
      if (pressed.current === null) onFocus(NO_FOCUS);
    },
  };
}
