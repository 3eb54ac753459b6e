import type { UniqueId } from '../../../../core/project/manifest';
import type { ProjectView } from '../../../../engine/tab/projectView';

/** The models that are built anew when what these nodes read changes; null when it cannot be told which. */
export function countRebuilt(
  { nodes, parents }: Pick<ProjectView, 'nodes' | 'parents'>,
  readers: readonly UniqueId[] | null,
): number | null {
  if (readers === null) return null;
  const stale = new Set(readers);
  for (let before = -1; before !== stale.size; ) {
    before = stale.size;
    for (const [id, above] of Object.entries(parents))
      if (above.some((parent) => stale.has(parent))) stale.add(id);
  }
  return nodes.filter(
    (node) =>
      node.resource_type === 'model' &&
      node.config.materialized !== 'ephemeral' &&
      stale.has(node.unique_id),
  ).length;
}

/** "3 models will be rebuilt". */
export function describeRebuild(count: number | null): string {
  if (count === null) return 'All models will be rebuilt';
  if (count === 0) return 'No model reads it';
  return count === 1 ? '1 model will be rebuilt' : `${count} models will be rebuilt`;
}
