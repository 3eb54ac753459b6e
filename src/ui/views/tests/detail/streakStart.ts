import type { HistoryTick } from '../testHistory';

/** Since when a test has gone wrong without a pass between; null when it last passed, or nothing before is known. */
export function streakStart(
  history: readonly HistoryTick[],
): { readonly tick: HistoryTick; readonly word: 'Fails' | 'Warns' } | null {
  const lastGood = history.findLastIndex(({ status }) => status === 'pass');
  const tick = history[lastGood + 1];
  const latest = history.at(-1);
  if (lastGood < 0 || !tick || !latest) return null;
  if (latest.status === 'warn') return { tick, word: 'Warns' };
  return latest.status === 'fail' || latest.status === 'error' ? { tick, word: 'Fails' } : null;
}
