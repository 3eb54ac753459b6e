import { useQuery } from '@tanstack/react-query';
import type { RowSet } from '../../../../core/warehouse/rowSet';
import { useEngine, useModel } from '../../../model/modelContext';

const MOST = 10_000;

/** Asks the engine something about a query beside its rows; stopped when nobody looks at it any more. */
export function useSideQuery(sql: string) {
  const { engine } = useModel();
  const generation = useEngine((facts) => facts.generation);
  return useQuery<RowSet>({
    queryKey: ['console', generation, sql],
    queryFn: async ({ signal }) => {
      const id = crypto.randomUUID();
      signal.addEventListener('abort', () => void engine.stopQuery(id));
      const answer = await engine.query(id, sql, MOST);
      if (answer.kind === 'error') throw new Error(answer.message);
      return answer.rows;
    },
    // Times differ from run to run, and temporary tables come and go.
    gcTime: 0,
  });
}
