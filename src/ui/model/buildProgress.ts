import type { UniqueId } from '../../core/project/manifest';
import type { NodeResult } from '../../core/run/results';
import type { TabReport } from '../../engine/tab/tabReport';
import type { ActiveRun } from '../../state/runStore';
import { formatDuration } from '../format/durations';
import type { FormatSettings } from '../format/formatSettings';
import { formatRowCount } from '../format/rowCounts';
import { markOfDbtStatus } from '../kit/marks/statuses';
import type { BuildNode, BuildProgress } from '../shell/build/buildState';

/** How far the command at work is, in words. */
export function buildProgress(
  run: ActiveRun,
  report: TabReport | null,
  settings: FormatSettings,
): BuildProgress {
  const names = new Map(report?.project?.nodes.map((node) => [node.unique_id, node.name]));
  const nameOf = (id: UniqueId) => names.get(id) ?? id;
  return {
    done: run.results.size,
    total: run.total,
    node: run.current && nameOf(run.current),
    startedMs: run.startedMs,
    nodes: run.ids.map((id) => buildNode(run, id, nameOf(id), settings)),
  };
}

function buildNode(
  run: ActiveRun,
  id: UniqueId,
  name: string,
  settings: FormatSettings,
): BuildNode {
  const result = run.results.get(id);
  if (!result) return { id, name, status: run.current === id ? 'running' : 'waiting' };
  const note = describeResult(result, settings);
  return {
    id,
    name,
    status: markOfDbtStatus(result.status),
    elapsed: formatDuration(result.execution_time * 1000, settings),
    ...(note !== undefined && { note }),
  };
}

/** What came of a node: its rows, its failing rows. */
function describeResult(result: NodeResult, settings: FormatSettings): string | undefined {
  const { rows_affected: rows } = result.adapter_response;
  if (result.failures !== null && result.failures > 0) {
    return formatRowCount(result.failures, settings);
  }
  return typeof rows === 'number' && rows > 0 ? formatRowCount(rows, settings) : undefined;
}
