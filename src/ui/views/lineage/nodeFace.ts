import type { UniqueId } from '../../../core/project/manifest';
import type { TabReport } from '../../../engine/tab/tabReport';
import { type LiveNode, liveNode } from '../../../state/nodeStates';
import type { ActiveRun } from '../../../state/runStore';
import { type MarkStatus, statusMarks } from '../../kit/marks/statuses';
import { markOfLive } from '../../model/liveMark';
import type { LineageNode } from './graph/lineageGraph';

/** What is seen of a node, all plain values: a new event redraws only what it changes. */
export interface NodeFace {
  /** Null for what dbt neither builds nor tests. */
  readonly status: MarkStatus | null;
  readonly word: string;
  /** Tests about it that fail, and that warn. */
  readonly failing: number;
  readonly warning: number;
  /** Null where nothing was counted. */
  readonly rows: number | null;
}

/** How a node looks right now. */
export function nodeFace(
  node: LineageNode,
  report: TabReport | null,
  run: ActiveRun | null,
): NodeFace {
  const tests = node.tests.map((id) => markOfLive(liveNode(id, report, run)));
  const rows = report?.state.rowCounts[node.id] ?? null;
  return {
    ...standing(node, liveNode(node.id, report, run)),
    failing: tests.filter((status) => status === 'fail' || status === 'error').length,
    warning: tests.filter((status) => status === 'warn').length,
    rows: node.isEphemeral ? null : rows,
  };
}

function standing(
  { layer, isEphemeral }: LineageNode,
  live: LiveNode | undefined,
): Pick<NodeFace, 'status' | 'word'> {
  if (layer === 'exposure') return { status: null, word: 'Exposure' };
  if (layer === 'source') return { status: null, word: 'Source' };
  if (isEphemeral) return { status: 'skipped', word: 'No table' };
  if (!live) return { status: 'waiting', word: 'Not built' };
  const status = markOfLive(live);
  return { status, word: statusMarks[status].word };
}

/** The worst that is known of a node, itself and its tests. */
export function worstOf({ status, failing, warning }: NodeFace): MarkStatus | null {
  if (status === 'error' || status === 'fail') return status;
  if (failing > 0) return 'fail';
  return warning > 0 ? 'warn' : status;
}

/** How many of the nodes pass, warn and fail, each by the worst that is known of it. */
export function tally(
  faces: Iterable<NodeFace>,
): Readonly<Record<'pass' | 'warn' | 'fail', number>> {
  const counts = { pass: 0, warn: 0, fail: 0 };
  for (const face of faces) {
    const worst = worstOf(face);
    if (worst === 'pass' || worst === 'warn') counts[worst] += 1;
    else if (worst === 'fail' || worst === 'error') counts.fail += 1;
  }
  return counts;
}

/** The faces of many nodes. */
export function facesOf(
  nodes: readonly LineageNode[],
  report: TabReport | null,
  run: ActiveRun | null,
): ReadonlyMap<UniqueId, NodeFace> {
  return new Map(nodes.map((node) => [node.id, nodeFace(node, report, run)]));
}
