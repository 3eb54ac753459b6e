import { useQuery } from '@tanstack/react-query';
import type { UniqueId } from '../../../core/project/manifest';
import type { TableProfile } from '../../../core/warehouse/profile/tableProfile';
import type { ValueCount } from '../../../core/warehouse/rowWindow';
import { useEngine, useModel, useRun } from '../../model/modelContext';
import { type CatalogueNode, hasRows } from './catalogue/catalogue';
import { isBuilt } from './page/isBuilt';
import { useModelsPage } from './useModelsPage';

/**
 * Whether a node's rows can be asked for: it was built, now or before. What has no table of its own can be asked for
 * once anything was built.
 */
export function useStands(node: CatalogueNode): boolean {
  const { findState } = useModelsPage();
  const needsBuild = useEngine(({ report }) => report === null || report.needsBuild);
  const known = useEngine(({ report }) => report?.state.nodes[node.unique_id] !== undefined);
  if (!hasRows(node)) return false;
  if (!isBuilt(node)) return !needsBuild;
  return known || findState(node.unique_id)?.status === 'success';
}

/** What stands in a node's columns; read when it is first looked at, again after each build. */
export function useProfile(node: CatalogueNode): {
  readonly profile: TableProfile | undefined;
  readonly error: Error | null;
  readonly stands: boolean;
} {
  const { engine } = useModel();
  const key = useDataKey();
  const stands = useStands(node);
  const { unique_id: id } = node;
  const { data, error } = useQuery({
    queryKey: ['profile', key, id],
    queryFn: () => engine.profile({ kind: 'node', id }),
    enabled: stands,
  });
  return { profile: data, error, stands };
}

/** The most frequent values of a column. */
export function useTopValues(
  id: UniqueId,
  column: string,
  limit: number,
  isWanted: boolean,
): readonly ValueCount[] | undefined {
  const { engine } = useModel();
  const key = useDataKey();
  const { data } = useQuery({
    queryKey: ['top-values', key, id, column, limit],
    queryFn: () => engine.topValues({ kind: 'node', id }, column, limit),
    enabled: isWanted,
  });
  return data;
}

/** The compiled SQL of a node as it stands now. */
export function useCompiled(id: UniqueId, isWanted: boolean) {
  const { engine } = useModel();
  const key = useDataKey();
  return useQuery({
    queryKey: ['compiled', key, id],
    queryFn: () => engine.compiled(id),
    enabled: isWanted,
  });
}

/** Changes with whatever may change what is read from tables. */
function useDataKey(): string {
  const generation = useEngine((facts) => facts.generation);
  const isRunning = useRun(({ run }) => run !== null && !run.isOver);
  return `${generation}${isRunning ? ' running' : ''}`;
}
