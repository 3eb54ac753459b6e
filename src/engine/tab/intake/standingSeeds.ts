import { type SeedSpec, seedSpec } from '../../../core/intake/seedSpec';
import type { Manifest } from '../../../core/project/manifest';
import type { Warehouse } from '../../../core/warehouse/warehouse';
import { keyOfPlace, placeOf, readColumns } from '../changes/data/beforeImage';

/** The project's seeds, with the columns of their tables where they do not declare the types of all. */
export async function readStandingSeeds(
  warehouse: Warehouse,
  { nodes }: Manifest,
): Promise<SeedSpec[]> {
  const seeds = [...nodes.values()].filter((node) => node.resource_type === 'seed');
  if (seeds.length === 0) return [];
  const columns = await readColumns(warehouse, seeds.map(placeOf));
  return seeds.map((seed) => seedSpec(seed, columns.get(keyOfPlace(placeOf(seed)))));
}
