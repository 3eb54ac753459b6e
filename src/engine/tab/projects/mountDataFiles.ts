import { joinPath } from '../../../core/project/packages';
import type { ProjectFiles } from '../../../core/project/projectFiles';
import type { Warehouse } from '../../../core/warehouse/warehouse';
import type { OpenedProject } from '../../openProject';

/** What SQL reads as a table. */
const READABLE = /\.(?:csv|tsv|parquet|json|jsonl|ndjson)$/i;

/**
 * Lets SQL read the project's data files by their paths below its folder, as `read_csv('data/x.csv')` does where dbt is
 * started in that folder. Seeds are loaded by themselves.
 */
export async function mountDataFiles(
  files: ProjectFiles,
  opened: OpenedProject,
  warehouse: Warehouse,
): Promise<void> {
  const seedPaths = seedPathsOf(opened);
  for (const path of await files.list()) {
    if (READABLE.test(path) && !seedPaths.has(path))
      await warehouse.mount(path, await files.source(path));
  }
}

function seedPathsOf({ parsed }: OpenedProject): ReadonlySet<string> {
  const nodes = [...(parsed?.graph.manifest.nodes.values() ?? [])];
  const seeds = nodes.filter((node) => node.resource_type === 'seed');
  return new Set(seeds.map((seed) => joinPath(seed.root_path, seed.original_file_path)));
}
