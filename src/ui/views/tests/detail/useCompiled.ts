import { useQuery } from '@tanstack/react-query';
import type { UniqueId } from '../../../../core/project/manifest';
import { useEngine, useModel } from '../../../model/modelContext';

/** A test's compiled SQL as the project stands now, or why it does not compile. */
export function useCompiled(id: UniqueId): {
  readonly code: string | undefined;
  readonly error: Error | null;
} {
  const { engine } = useModel();
  const generation = useEngine((facts) => facts.generation);
  const { data, error } = useQuery({
    queryKey: ['compiled', generation, id],
    queryFn: () => engine.compiled(id),
  });
  return { code: data?.trim(), error };
}
