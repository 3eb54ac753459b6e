import { useEffect, useRef, useState } from 'react';

const openDelayMs = 300;
// Long enough to bring the pointer from the control onto the tooltip.
const closeDelayMs = 120;

// When a tooltip was last read, its neighbours open at once: someone is looking along a row of icons.
let lastClosedAt = Number.NEGATIVE_INFINITY;

interface TooltipTiming {
  readonly isOpen: boolean;
  readonly open: (cause: 'hover' | 'focus') => void;
  readonly close: (event?: { readonly type: string; readonly key?: string }) => void;
  /** The pointer is on the tooltip itself. */
  readonly hold: () => void;
}

export function useTooltipTiming(): TooltipTiming {
  const [isOpen, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hold = () => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);
  const closeNow = () => {
    if (isOpen) lastClosedAt = performance.now();
    setOpen(false);
  };
  return {
    isOpen,
    hold,
    open: (cause) => {
      hold();
      const isReading = performance.now() - lastClosedAt < openDelayMs;
      if (cause === 'focus' || isReading) setOpen(true);
      else timer.current = setTimeout(() => setOpen(true), openDelayMs);
    },
    close: (event) => {
      // Moving about with the keyboard goes on reading; only Escape and what acts on the control end it.
      if (event?.type === 'keydown' && !['Escape', 'Enter', ' '].includes(event.key ?? '')) return;
      hold();
      if (event?.type === 'pointerleave' && isOpen)
        timer.current = setTimeout(closeNow, closeDelayMs);
      else closeNow();
    },
  };
}
