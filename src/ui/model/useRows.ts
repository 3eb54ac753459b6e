import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ValueCount } from '../../core/warehouse/rowWindow';
import type { RowHead } from '../../engine/tab/readRows';
import type { RowSource } from '../../engine/tab/rowSources';
import type { WindowSource } from '../grid/data/windowSource';
import { useEngine, useModel } from './modelContext';

/** The rows of a source for a grid, read by windows; null `source` reads nothing. */
export function useRows(source: RowSource | null): {
  readonly rows: WindowSource | undefined;
  readonly error: Error | null;
  readonly isLoading: boolean;
} {
  const { engine } = useModel();
  const generation = useEngine((facts) => facts.generation);
  const isReady = useEngine((facts) => facts.phase === 'ready');
  const head = useQuery<RowHead>({
    queryKey: ['head', generation, source],
    queryFn: () => engine.head(source ?? NOTHING),
    enabled: isReady && source !== null,
  });
  const { data } = head;
  const rows = useMemo<WindowSource | undefined>(() => {
    if (!data || !source) return undefined;
    return {
      ...data,
      fetchWindow: (offset, limit, sort, filters) =>
        engine.window(source, { offset, limit, sort, filters }),
      countRows: (filters) => engine.count(source, filters),
      listValues: (column, limit) => listValues(engine, source, data.columns[column]?.name, limit),
    };
  }, [data, source, engine]);
  return { rows, error: head.error, isLoading: head.isLoading };
}

const NOTHING: RowSource = { kind: 'query', sql: 'SELECT 1 WHERE false' };

async function listValues(
  engine: ReturnType<typeof useModel>['engine'],
  source: RowSource,
  column: string | undefined,
  limit: number,
): Promise<readonly ValueCount[] | null> {
  return column === undefined ? null : engine.values(source, column, limit);
}
