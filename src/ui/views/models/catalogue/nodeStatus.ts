import type { UniqueId } from '../../../../core/project/manifest';
import type { TabReport } from '../../../../engine/tab/tabReport';
import { type LiveNode, liveNode } from '../../../../state/nodeStates';
import type { ActiveRun } from '../../../../state/runStore';
import { type MarkStatus, markOfDbtStatus } from '../../../kit/marks/statuses';
import type { Catalogue } from './catalogue';

export type FindState = (id: UniqueId) => LiveNode | undefined;

/** How nodes stand right now, once all of the report's or the run's facts are there. */
export function makeFindState(report: TabReport | null, run: ActiveRun | null): FindState {
  return (id) => liveNode(id, report, run);
}

export function markOf(state: LiveNode): MarkStatus {
  const { status } = state;
  return status === 'running' || status === 'waiting' ? status : markOfDbtStatus(status);
}

/** Worst first. */
const ORDER: readonly MarkStatus[] = ['error', 'fail', 'warn', 'skipped', 'notEnoughData', 'pass'];

/** The mark of a node and its tests together: what runs or waits, else the worst. Null when nothing of it ever ran. */
export function statusWithTests(
  catalogue: Catalogue,
  findState: FindState,
  id: UniqueId,
): MarkStatus | null {
  const found = findState(id);
  // An exposure has nothing to build: that nothing was done with it says nothing of it.
  const own = found?.status === 'no-op' ? undefined : found;
  const mark = own && markOf(own);
  if (mark === 'running' || mark === 'waiting') return mark;
  const tests = (catalogue.tests.get(id) ?? []).map(({ unique_id }) => findState(unique_id));
  const marks = [own, ...tests].flatMap((state) => (state ? [markOf(state)] : []));
  return ORDER.find((worst) => marks.includes(worst)) ?? null;
}

export type MarkCounts = Readonly<Partial<Record<MarkStatus, number>>>;

/** How many tests of a node stand in each way; those that never ran are left out. */
export function countTests(catalogue: Catalogue, findState: FindState, id: UniqueId): MarkCounts {
  const counts: Partial<Record<MarkStatus, number>> = {};
  for (const { unique_id } of catalogue.tests.get(id) ?? []) {
    const state = findState(unique_id);
    if (!state) continue;
    const mark = markOf(state);
    counts[mark] = (counts[mark] ?? 0) + 1;
  }
  return counts;
}

/** The worst mark of several; null for none. */
export function worstMark(counts: MarkCounts): MarkStatus | null {
  return (['running', 'waiting', ...ORDER] as const).find((mark) => counts[mark]) ?? null;
}
