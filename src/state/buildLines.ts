import type { TabReport } from '../engine/tab/tabReport';

export const EVERYTHING = 'dbt build';
/** Builds over data that stands already: seeds need not be read again. */
export const WITHOUT_SEEDS = 'dbt build --exclude-resource-type seed';

/** Whether the project is the one that comes with the app. */
export function isSampleProject({ projects }: Pick<TabReport, 'projects'>): boolean {
  const open = projects.entries.find(({ id }) => id === projects.openId);
  return open?.origin === 'sample';
}

/** Whether it is the sample, with no seed of the user's own. */
export function isSampleShop(report: Pick<TabReport, 'projects' | 'state'>): boolean {
  const seeds = Object.values(report.state.seeds);
  return isSampleProject(report) && seeds.every(({ kind }) => kind === 'sample');
}

/**
 * What a visit begins with; the user's own projects wait to be told. The first visit of all builds every table and then tests them, so that there is something to
 * see soon; later builds test each table before the next one is made of it.
 */
export function startLines(report: Pick<TabReport, 'needsBuild' | 'state' | 'projects'>): string[] {
  if (!report.needsBuild || !isSampleProject(report)) return [];
  const isFirst = Object.keys(report.state.nodes).length === 0;
  if (!isFirst || !isSampleShop(report)) return [EVERYTHING];
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
