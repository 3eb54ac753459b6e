import { useEffect, useEffectEvent, useRef } from 'react';

/** Calls back once after `durationMs`; while held, the time left stands still. */
export function useCountdown(durationMs: number, isHeld: boolean, onEnd: () => void): void {
  const leftMs = useRef(durationMs);
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    if (isHeld) return;
    const startedAt = performance.now();
    const timer = setTimeout(end, leftMs.current);
    return () => {
      clearTimeout(timer);
      leftMs.current -= performance.now() - startedAt;
    };
  }, [isHeld]);
}
