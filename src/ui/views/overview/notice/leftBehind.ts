import type { ManifestNode } from '../../../../core/project/manifest';
import { materializationOf } from '../../../../core/project/manifest';
import type { RunRecord } from '../../../../engine/tab/tabState';

/** Tables that the last build which should have made them did not make. */
export interface LeftBehind {
  readonly how: 'failed' | 'stopped' | 'refused';
  /** The build that did not make them. */
  readonly run: RunRecord;
  /** The names of the models whose rows are from before it; none where the build did not even begin. */
  readonly models: readonly string[];
  /** The build that the oldest of those rows are from; undefined where it is kept no more. */
  readonly from: RunRecord | undefined;
}

/** What the figures lack since a build failed or was stopped; undefined where all models are of their last build. */
export function findLeftBehind(
  runs: readonly RunRecord[],
  nodes: readonly ManifestNode[],
): LeftBehind | undefined {
  const builds = runs.filter(({ isAnswer, command }) => !isAnswer && !/^dbt test\b/.test(command));
  const [newest] = builds;
  if (newest?.refused) return { how: 'refused', run: newest, models: [], from: lastGood(builds) };
  const behind = nodes.flatMap((node) => {
    if (node.resource_type !== 'model' || materializationOf(node) === 'ephemeral') return [];
    const { unique_id: id, name } = node;
    const at = builds.findIndex(({ statuses }) => statuses[id] !== undefined);
    const run = builds[at];
    if (!run || run.statuses[id]?.[0] === 'success') return [];
    const from = builds.slice(at).findIndex(({ statuses }) => statuses[id]?.[0] === 'success');
    return [{ name, run, at, from: from < 0 ? builds.length : at + from }];
  });
  const [first] = [...behind].sort((a, b) => a.at - b.at);
  if (!first) return undefined;
  const oldest = Math.max(...behind.map(({ from }) => from));
  return {
    how: first.run.interrupted ? 'stopped' : 'failed',
    run: first.run,
    models: behind.map(({ name }) => name),
    from: builds[oldest],
  };
}

function lastGood(builds: readonly RunRecord[]): RunRecord | undefined {
  return builds.find(({ statuses }) =>
    Object.entries(statuses).some(([id, [status]]) => /^model\./.test(id) && status === 'success'),
  );
}
