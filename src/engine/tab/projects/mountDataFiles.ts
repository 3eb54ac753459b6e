import type { ProjectFiles } from '../../../core/project/projectFiles';
import type { Warehouse } from '../../../core/warehouse/warehouse';

/** DuckDB-WASM reads these without an extension. */
const READABLE = /\.(?:csv|tsv)$/i;

/**
 * Lets SQL read the project's data files by their paths below its folder, as `read_csv('data/x.csv')` does where dbt is
 * started in that folder. Seeds are loaded by themselves.
 */
export async function mountDataFiles(
  files: ProjectFiles,
  seedPaths: ReadonlySet<string>,
  warehouse: Warehouse,
): Promise<void> {
  for (const path of await files.list()) {
    if (READABLE.test(path) && !seedPaths.has(path))
      await warehouse.mount(path, await files.source(path));
  }
}
