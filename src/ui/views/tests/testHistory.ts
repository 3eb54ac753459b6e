import type { UniqueId } from '../../../core/project/manifest';
import type { RunRecord } from '../../../engine/tab/tabState';
import { type MarkStatus, markOfDbtStatus } from '../../kit/marks/statuses';

/** How a test ended in one run. */
export interface HistoryTick {
  readonly runId: string;
  readonly command: string;
  /** ISO time of the run's start. */
  readonly at: string;
  readonly status: MarkStatus;
  readonly failures: number | null;
  readonly seconds: number;
}

/** As many as the marks in a row of the list. */
export const TICKS = 12;

/** A test's results in the runs that are remembered, oldest first. */
export function testHistory(id: UniqueId, runs: readonly RunRecord[]): HistoryTick[] {
  return runs
    .flatMap((run): HistoryTick[] => {
      const found = run.statuses[id];
      if (!found) return [];
      const [status, failures, seconds] = found;
      return [
        {
          runId: run.id,
          command: run.command,
          at: run.startedAt,
          status: run.shortfalls?.[id] === undefined ? markOfDbtStatus(status) : 'notEnoughData',
          failures,
          seconds,
        },
      ];
    })
    .reverse();
}

/** What the tests of one run came to. */
export interface BuildTick {
  readonly runId: string;
  readonly at: string;
  /** The worst of its tests. */
  readonly status: 'pass' | 'warn' | 'fail' | 'skipped';
}

const WORST_FIRST = ['fail', 'skipped', 'warn', 'pass'] as const;

/** The last runs that tested something, oldest first. */
export function buildTicks(runs: readonly RunRecord[]): BuildTick[] {
  return runs
    .flatMap(({ id, startedAt, statuses, shortfalls }): BuildTick[] => {
      const marks = Object.entries(statuses).flatMap(([node, [status]]) =>
        /^(unit_)?test\./.test(node) && shortfalls?.[node] === undefined ? [markOf(status)] : [],
      );
      const status = WORST_FIRST.find((one) => marks.includes(one));
      return status ? [{ runId: id, at: startedAt, status }] : [];
    })
    .slice(0, TICKS)
    .reverse();
}

function markOf(status: string): BuildTick['status'] {
  const mark = markOfDbtStatus(status);
  return mark === 'pass' || mark === 'warn' || mark === 'skipped' ? mark : 'fail';
}

/** `12 runs: 10 pass, 2 fail`, for those who do not see the marks. */
export function countTicks(ticks: readonly { readonly status: MarkStatus }[]): string {
  const counts = new Map<string, number>();
  for (const { status } of ticks) counts.set(WORDS[status], (counts.get(WORDS[status]) ?? 0) + 1);
  const parts = [...counts].map(([word, count]) => `${count} ${word}`).join(', ');
  return `Last ${ticks.length} ${ticks.length === 1 ? 'run' : 'runs'}: ${parts}`;
}

const WORDS: Readonly<Record<MarkStatus, string>> = {
  pass: 'pass',
  warn: 'warn',
  fail: 'fail',
  error: 'error',
  skipped: 'skipped',
  running: 'running',
  waiting: 'waiting',
  notEnoughData: 'without enough data',
};
