import { useQuery } from '@tanstack/react-query';
import type { SeedFacts } from '../../engine/tab/seedFacts';
import { useEngine, useModel } from './modelContext';

/** What is known of each seed's data, by its name; undefined until it is. */
export function useSeedFacts(): Readonly<Record<string, SeedFacts>> | undefined {
  const { engine } = useModel();
  const generation = useEngine((facts) => facts.generation);
  return useQuery({ queryKey: ['seedFacts', generation], queryFn: () => engine.seedFacts() }).data;
}
