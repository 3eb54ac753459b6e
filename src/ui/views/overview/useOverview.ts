import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { hasMarts, isMart } from '../../../core/dashboards/marts';
import type { Overview } from '../../../core/dashboards/overview';
import type { UniqueId } from '../../../core/project/manifest';
import type { TabReport } from '../../../engine/tab/tabReport';
import type { ActiveRun } from '../../../state/runStore';
import { useEngine, useModel, useRun } from '../../model/modelContext';
import { isDefaultRequest, type OverviewSearch, requestOf } from './overviewSearch';

export interface OverviewAnswer {
  readonly overview: Overview | undefined;
  readonly error: Error | null;
  /** What is shown is of other filters or of an earlier build. */
  readonly isStale: boolean;
  readonly retry: () => void;
}

/** The overview of the last build; while the engine starts, the one that the last visit kept. */
export function useOverview(search: OverviewSearch): OverviewAnswer {
  const { engine } = useModel();
  const keptOverview = useEngine((facts) => facts.keptOverview);
  const generation = useEngine((facts) => facts.generation);
  const stands = useEngine(({ report }) => report !== null && haveRows(report));
  const landed = useRun(({ run }) => run !== null && haveLanded(run, stands));
  const hookCount = useRun(({ run }) => run?.hookCount);
  const isDefault = isDefaultRequest(search);
  const query = useQuery({
    // What has landed is what the report at the run's end is of, unless hooks change it until then.
    queryKey: ['overview', generation + (landed ? 1 : 0), hookCount, requestOf(search)],
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

/** Whether the marts stand in the database, of this build or of an earlier one; tests may still run. */
function haveRows({ state }: TabReport): boolean {
  return hasMarts(Object.keys(state.rowCounts).map(nameOf));
}

/** Whether a run at work has built what it builds of the marts: there is something new to show before its tests have ended. */
function haveLanded({ results, plannedIds, isOver }: ActiveRun, stood: boolean): boolean {
  if (isOver) return false;
  const due = [...plannedIds].filter((id) => /^model\./.test(id) && isMart(nameOf(id)));
  const isEnough = stood ? due.length > 0 : hasMarts(due.map(nameOf));
  return isEnough && due.every((id) => results.get(id)?.status === 'success');
}

function nameOf(id: UniqueId): string {
  return id.slice(id.lastIndexOf('.') + 1);
}
