import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Overview } from '../../../core/dashboards/overview';
import type { UniqueId } from '../../../core/project/manifest';
import type { TabReport } from '../../../engine/tab/tabSession';
import type { ActiveRun } from '../../../state/runStore';
import { useEngine, useModel, useRun } from '../../model/modelContext';
import { isDefaultRequest, type OverviewSearch, requestOf } from './overviewSearch';

/** What the overview reads; it stands as soon as these do, though tests may still run. */
const MARTS = ['fct_orders', 'fct_order_items', 'dim_customers'];

export interface OverviewAnswer {
  readonly overview: Overview | undefined;
  readonly error: Error | null;
  /** What is shown is of other filters or of an earlier build. */
  readonly isStale: boolean;
  readonly retry: () => void;
}

/** The overview of the last build; while the engine starts, the one that the last visit kept. */
export function useOverview(search: OverviewSearch): OverviewAnswer {
  const { engine, keptOverview } = useModel();
  const generation = useEngine((facts) => facts.generation);
  const stands = useEngine(({ report }) => report !== null && haveRows(report));
  const landed = useRun(({ run }) => run !== null && haveLanded(run));
  const isDefault = isDefaultRequest(search);
  const query = useQuery({
    queryKey: ['overview', generation, landed && !stands, requestOf(search)],
    queryFn: () => engine.overview(requestOf(search), isDefault && stands),
    enabled: stands || landed,
    placeholderData: keepPreviousData,
  });
  const kept = isDefault ? keptOverview : undefined;
  const overview = query.data ?? kept;
  return {
    overview,
    error: query.error,
    isStale: query.isPlaceholderData || (query.data === undefined && overview !== undefined),
    retry: () => void query.refetch(),
  };
}

/** Whether the marts stand in the database, of this build or of an earlier one. */
function haveRows({ state }: TabReport): boolean {
  const built = new Set(Object.keys(state.rowCounts).map(nameOf));
  return MARTS.every((mart) => built.has(mart));
}

function haveLanded({ results, isOver }: ActiveRun): boolean {
  if (isOver) return false;
  const done = new Set<string>();
  for (const [id, { status }] of results) if (status === 'success') done.add(nameOf(id));
  return MARTS.every((mart) => done.has(mart));
}

function nameOf(id: UniqueId): string {
  return id.slice(id.lastIndexOf('.') + 1);
}
