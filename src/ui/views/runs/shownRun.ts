import type { UniqueId } from '../../../core/project/manifest';
import { type NodeResult, wasInterrupted } from '../../../core/run/results';
import type { KeptRun } from '../../../engine/tab/keptRuns';
import type { TabLogLine } from '../../../engine/tab/tabLog';
import type { RunRecord } from '../../../engine/tab/tabState';
import type { ActiveRun } from '../../../state/runStore';
import { type MarkStatus, markOfDbtStatus } from '../../kit/marks/statuses';

/** How one node of a run stands; times in milliseconds from the run's start. */
export interface RunStep {
  readonly status: MarkStatus;
  /** Null for what has not begun, or was skipped. */
  readonly startMs: number | null;
  readonly endMs: number | null;
  readonly failures: number | null;
}

/** A run as the page shows it, whether it is at work or was kept. */
export interface ShownRun {
  readonly id: string | null;
  readonly command: string;
  /** Milliseconds since 1970. */
  readonly startedMs: number;
  readonly elapsedMs: number;
  readonly isLive: boolean;
  readonly isStopping: boolean;
  readonly outcome: MarkStatus | 'stopped';
  readonly steps: ReadonlyMap<UniqueId, RunStep>;
  readonly lines: readonly TabLogLine[];
  /** Null while it runs, and when it is kept no more. */
  readonly kept: KeptRun | null;
}

const WAITING: RunStep = { status: 'waiting', startMs: null, endMs: null, failures: null };

/** The command at work. */
export function showLive(run: ActiveRun, lines: readonly TabLogLine[], nowMs: number): ShownRun {
  const startedMs = run.startedAt === null ? run.startedMs : Date.parse(run.startedAt);
  const elapsedMs = Math.max(0, nowMs - startedMs);
  const steps = new Map<UniqueId, RunStep>();
  for (const id of run.ids) {
    const result = run.results.get(id);
    if (result) steps.set(id, stepOf(result, startedMs));
    else if (run.current !== id || run.currentSince === null) steps.set(id, WAITING);
    else {
      const startMs = Date.parse(run.currentSince) - startedMs;
      steps.set(id, { status: 'running', startMs, endMs: null, failures: null });
    }
  }
  const { id, command, isStopping } = run;
  const outcome = 'running' as const;
  const moment = { startedMs, elapsedMs, isLive: true, isStopping, outcome };
  return { id, command, ...moment, steps, lines, kept: null };
}

/** A command that has ended: its record, and its log and results where they are kept. */
export function showKept(record: RunRecord, kept: KeptRun | undefined): ShownRun {
  const startedMs = Date.parse(kept?.runStartedAt ?? record.startedAt);
  return {
    id: record.id,
    command: record.command,
    startedMs,
    elapsedMs: record.elapsed * 1000,
    isLive: false,
    isStopping: false,
    outcome: outcomeOf(record),
    steps: new Map(
      kept?.results.map((result) => [result.unique_id, stepOf(result, startedMs)]) ?? [],
    ),
    lines: kept?.lines ?? [],
    kept: kept ?? null,
  };
}

function stepOf(result: NodeResult, startedMs: number): RunStep {
  const { timing, failures } = result;
  const [first] = timing;
  const last = timing.at(-1);
  return {
    status: wasInterrupted(result) ? 'skipped' : markOfDbtStatus(result.status),
    startMs: first ? Date.parse(first.started_at) - startedMs : null,
    endMs: last ? Date.parse(last.completed_at) - startedMs : null,
    failures,
  };
}

/** How a run ended, by its worst node. */
export function outcomeOf({
  interrupted,
  refused,
  counts,
  statuses,
}: RunRecord): ShownRun['outcome'] {
  if (refused) return 'error';
  if (interrupted) return 'stopped';
  if (counts.error > 0) {
    return Object.values(statuses).some(([status]) => status === 'error') ? 'error' : 'fail';
  }
  return counts.warn > 0 ? 'warn' : 'pass';
}

/** How many nodes stand in each state, in the order in which they are shown; states of no node are left out. */
export function countSteps(steps: ReadonlyMap<UniqueId, RunStep>): readonly [MarkStatus, number][] {
  const order: readonly MarkStatus[] = [
    'pass',
    'warn',
    'fail',
    'error',
    'skipped',
    'running',
    'waiting',
  ];
  const all = [...steps.values()];
  return order
    .map((status): [MarkStatus, number] => [
      status,
      all.filter((step) => step.status === status).length,
    ])
    .filter(([, count]) => count > 0);
}
