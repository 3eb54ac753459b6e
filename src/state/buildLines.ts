import type { TabReport } from '../engine/tab/tabSession';

/** Builds over data that stands already: seeds need not be read again. */
export const WITHOUT_SEEDS = 'dbt build --exclude-resource-type seed';

/** The command that builds what is out of date: only that, when it is known. */
export function rebuildLine({ stale, project }: Pick<TabReport, 'stale' | 'project'>): string {
  if (stale === null || !project) return WITHOUT_SEEDS;
  const ids = new Set(stale);
  const roots = project.nodes.filter(
    ({ unique_id: id }) => ids.has(id) && !project.parents[id]?.some((parent) => ids.has(parent)),
  );
  const words = roots.map(({ name, resource_type: type }) =>
    type === 'test' || type === 'unit_test' ? name : `${name}+`,
  );
  return `dbt build --select ${words.sort().join(' ')}`;
}
