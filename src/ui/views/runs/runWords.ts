import type { RunRecord } from '../../../engine/tab/tabState';

/** What came of a run in a few words: "140 pass, 1 warn, 1 fail". */
export function describeCounts({
  counts,
  statuses,
  interrupted,
  isUnfinished,
  refused,
  isAnswer,
}: RunRecord): string {
  if (refused) return 'Could not run';
  if (isAnswer) return 'Answered';
  if (isUnfinished) return 'Tab was closed';
  const fails = Object.values(statuses).filter(([status]) => status === 'fail').length;
  const parts = [
    [counts.pass, 'pass'],
    [counts.warn, 'warn'],
    [fails, 'fail'],
    [counts.error - fails, counts.error - fails === 1 ? 'error' : 'errors'],
    [counts.skip, 'skipped'],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  if (interrupted) return ['Stopped', ...words.slice(0, 1)].join(', ');
  return words.length === 0 ? 'Nothing to run' : words.join(', ');
}
