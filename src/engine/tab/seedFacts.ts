import { newestDaySql } from '../../core/intake/newestDaySql';
import type { SeedSpec } from '../../core/intake/seedSpec';
import { joinPath } from '../../core/project/packages';
import { WarehouseError } from '../../core/warehouse/warehouse';
import { readStandingSeeds } from './intake/standingSeeds';
import type { TabSession } from './tabSession';

/** What a seed's manifest entry does not say of its data. */
export interface SeedFacts {
  /** With the columns of its table, where their types are not declared. */
  readonly spec: SeedSpec;
  /** Size of the file that the project brings along. */
  readonly sampleBytes: number;
  /** The newest day in its first column of times, in days since 1970-01-01; null when it has none. */
  readonly newest: { readonly column: string; readonly day: number } | null;
}

/** Facts of each seed, by its name. */
export async function readSeedFacts(session: TabSession): Promise<Record<string, SeedFacts>> {
  const { manifest } = session.parsed.graph;
  const facts: Record<string, SeedFacts> = {};
  for (const spec of await readStandingSeeds(session.reader, manifest)) {
    const node = manifest.nodes.get(spec.id);
    if (node?.resource_type !== 'seed') continue;
    const sampleBytes = await session.ports.files.size(
      joinPath(node.root_path, node.original_file_path),
    );
    facts[node.name] = { spec, sampleBytes, newest: await readNewest(session, spec) };
  }
  return facts;
}

async function readNewest({ reader }: TabSession, seed: SeedSpec): Promise<SeedFacts['newest']> {
  const column = seed.columns.find(({ isTime }) => isTime)?.name;
  if (column === undefined) return null;
  try {
    const rows = await reader.query(newestDaySql(seed, column));
    const day = rows.data[0]?.[0] ?? null;
    return day === null ? null : { column, day: Number(day) };
  } catch (error) {
    // Before the first build the seed has no table.
    if (error instanceof WarehouseError) return null;
    throw error;
  }
}
