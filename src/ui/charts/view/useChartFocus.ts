import { type KeyboardEvent, useState } from 'react';
import {
  type ChartEffect,
  type ChartExtent,
  type ChartFocus,
  NO_FOCUS,
  pressKey,
} from '../reading/interaction';

interface HeldFocus {
  readonly focus: ChartFocus;
  readonly setFocus: (focus: ChartFocus) => void;
  /** True while the focus is the keyboard's: then it is outlined and read out. */
  readonly isByKey: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The stop that the keyboard or the pointer is on; stops that a new spec no longer has are let go. */
export function useChartFocus(
  extent: ChartExtent,
  onEffect: (effect: ChartEffect) => boolean,
  onRead: (focus: ChartFocus) => void,
): HeldFocus {
  const [held, setHeld] = useState({ focus: NO_FOCUS, isByKey: false });
  const focus = keepWithin(held.focus, extent);
  return {
    focus,
    isByKey: held.isByKey,
    setFocus: (next) => setHeld({ focus: next, isByKey: false }),
    onKeyDown: (event) => {
      const outcome = pressKey(focus, event, extent);
      if (outcome === null || !onEffect(outcome.effect)) return;
      event.preventDefault();
      event.stopPropagation();
      setHeld({ focus: outcome.focus, isByKey: true });
      if (outcome.effect.kind === 'read') onRead(outcome.focus);
    },
  };
}

function keepWithin(focus: ChartFocus, { stops, marks }: ChartExtent): ChartFocus {
  if (focus.stop === null) return focus;
  if (focus.stop >= stops) return NO_FOCUS;
  return { ...focus, mark: Math.max(0, Math.min(marks - 1, focus.mark)) };
}
