import { formatDuration } from '../format/durations';
import { useFormat } from './modelContext';
import { useClock } from './useClock';

/** The time since a moment on the page's clock, running: it alone is drawn anew at each tick. */
export function Elapsed({ startedMs }: { readonly startedMs: number }) {
  const settings = useFormat();
  const nowMs = useClock(true);
  return <>{formatDuration(Math.max(0, nowMs - startedMs), settings)}</>;
}
