import path from 'node:path';
import type { CommandOptions } from '../core/command/parseCommandLine';
import type { Target } from '../core/project/profiles';
import type { Warehouse } from '../core/warehouse/warehouse';
import { openNodeWasmWarehouse } from '../platform/duckdb/nodeWarehouse';
import { openNativeWarehouse } from '../platform/nodeDuckdb/nativeWarehouse';

/** The target's database: its file, with native DuckDB or with the tab's engine (`--engine wasm`). */
export function openDatabase(
  target: Target,
  root: string,
  options: CommandOptions,
): Promise<Warehouse> {
  const file = target.path === ':memory:' ? undefined : path.resolve(root, target.path);
  if (options.text('engine') === 'wasm') return openNodeWasmWarehouse(target.database, file);
  return openNativeWarehouse({
    path: file ?? target.path,
    settings: target.settings,
    folder: root,
  });
}
