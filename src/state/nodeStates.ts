import type { UniqueId } from '../core/project/manifest';
import type { NodeStatus } from '../core/run/results';
import type { TabReport } from '../engine/tab/tabReport';
import type { ActiveRun } from './runStore';

/** How a node stands right now: as it last ended, or its place in the command at work. */
export interface LiveNode {
  readonly status: NodeStatus | 'running' | 'waiting';
  readonly message: string | null;
  readonly failures: number | null;
  /** Seconds; null while it has not ended. */
  readonly seconds: number | null;
  /** What a test lacked that could not judge for want of data. */
  readonly shortfall?: string;
}

/** A node's state; undefined when it has never run. */
export function liveNode(
  id: UniqueId,
  report: TabReport | null,
  run: ActiveRun | null,
): LiveNode | undefined {
  const kept = report?.state.nodes[id];
  if (!run || run.isOver) return kept;
  if (run.current === id) return { ...PENDING, status: 'running' };
  const result = run.results.get(id);
  if (result) {
    const { status, message, failures, execution_time } = result;
    return { status, message, failures, seconds: execution_time };
  }
  return run.plannedIds.has(id) ? { ...PENDING, status: 'waiting' } : kept;
}

const PENDING = { message: null, failures: null, seconds: null } as const;
