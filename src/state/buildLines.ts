import type { TabReport } from '../engine/tab/tabSession';

export const EVERYTHING = 'dbt build';
/** Builds over data that stands already: seeds need not be read again. */
export const WITHOUT_SEEDS = 'dbt build --exclude-resource-type seed';

/** Whether no seed is the user's own. */
export function isSampleShop({ seeds }: TabReport['state']): boolean {
  return Object.values(seeds).every(({ kind }) => kind === 'sample');
}

/**
 * What a visit begins with. The first visit of all builds every table and then tests them, so that there is something to
 * see soon; later builds test each table before the next one is made of it.
 */
export function startLines({
  needsBuild,
  state,
}: Pick<TabReport, 'needsBuild' | 'state'>): string[] {
  if (!needsBuild) return [];
  const isFirst = Object.keys(state.nodes).length === 0;
  if (!isFirst || !isSampleShop(state)) return [EVERYTHING];
  return ['dbt build --exclude-resource-type test unit_test', 'dbt test'];
}

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
