import path from 'node:path';
import type { CommandOptions } from '../core/command/parseCommandLine';
import type { Target } from '../core/project/profiles';
import type { Warehouse } from '../core/warehouse/warehouse';
import { openNativeWarehouse } from '../platform/nodeDuckdb/nativeWarehouse';

/** The target's database: its file, with native DuckDB or with the tab's engine (`--engine wasm`). */
export async function openDatabase(
  target: Target,
  root: string,
  options: CommandOptions,
): Promise<Warehouse> {
  const file = target.path === ':memory:' ? undefined : path.resolve(root, target.path);
  if (options.text('engine') === 'wasm') {
    // The tab's engine and Arrow take a quarter of a second to load.
    const { openNodeWasmWarehouse } = await import('../platform/duckdb/nodeWarehouse');
    return openNodeWasmWarehouse(target.database, file);
  }
  return openNativeWarehouse({
    path: file ?? target.path,
    settings: target.settings,
    folder: root,
  });
}
