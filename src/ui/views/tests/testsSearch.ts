import type { MarkStatus } from '../../kit/marks/statuses';

/** How the tests are grouped. */
export type Grouping = 'model' | 'type' | 'status';
/** What the detail of a test shows. */
export type DetailTab = 'rows' | 'sql' | 'history' | 'definition';
/** The results that the list can be narrowed to. */
export type ResultStatus = Extract<
  MarkStatus,
  'pass' | 'warn' | 'fail' | 'error' | 'skipped' | 'notEnoughData'
>;

/** What the tests are narrowed to, as the address holds it; what is left out has its default. */
export interface TestsSearch {
  /** Comma-separated; all when left out. */
  readonly status?: string;
  readonly by?: Exclude<Grouping, 'model'>;
  readonly q?: string;
  readonly tab?: Exclude<DetailTab, 'rows'>;
}

export const RESULT_STATUSES: readonly ResultStatus[] = [
  'pass',
  'warn',
  'fail',
  'error',
  'skipped',
  'notEnoughData',
];

/** Reads an address's parameters; what means nothing is left out, so that a bad link shows all tests. */
export function readTestsSearch(raw: Readonly<Record<string, unknown>>): TestsSearch {
  const { status, by, q, tab } = raw;
  const statuses = statusesOf({ status: typeof status === 'string' ? status : '' });
  return {
    ...withStatuses({}, statuses),
    ...((by === 'type' || by === 'status') && { by }),
    ...(typeof q === 'string' && q !== '' && { q }),
    ...((tab === 'sql' || tab === 'history' || tab === 'definition') && { tab }),
  };
}

/** The results that the list shows; none chosen means all. */
export function statusesOf({ status = '' }: Pick<TestsSearch, 'status'>): ResultStatus[] {
  const named = new Set(status.split(','));
  return RESULT_STATUSES.filter((one) => named.has(one));
}

/** The search with other results chosen. */
function withStatuses(search: TestsSearch, statuses: readonly ResultStatus[]): TestsSearch {
  const { status: _, ...rest } = search;
  return statuses.length === 0 ? rest : { ...rest, status: statuses.join(',') };
}

/** The search with one result more or less. */
export function toggleStatus(search: TestsSearch, status: ResultStatus): TestsSearch {
  const chosen = new Set(statusesOf(search));
  if (!chosen.delete(status)) chosen.add(status);
  return withStatuses(
    search,
    RESULT_STATUSES.filter((one) => chosen.has(one)),
  );
}

/** The search with another text to look for. */
export function withText(search: TestsSearch, q: string): TestsSearch {
  const { q: _, ...rest } = search;
  return q === '' ? rest : { ...rest, q };
}

/** The search with another grouping. */
export function withGrouping(search: TestsSearch, by: Grouping): TestsSearch {
  const { by: _, ...rest } = search;
  return by === 'model' ? rest : { ...rest, by };
}

/** The search with another tab. */
export function withTab(search: TestsSearch, tab: DetailTab): TestsSearch {
  const { tab: _, ...rest } = search;
  return tab === 'rows' ? rest : { ...rest, tab };
}

/** The search that shows every test. */
export function withoutFilters({ status: _, q: __, ...rest }: TestsSearch): TestsSearch {
  return rest;
}
