import type { Warehouse } from '../../core/warehouse/warehouse';
import { openNodeDriver } from './nodeDriver';
import { withTimeZones } from './timeZones';
import { makeWasmWarehouse } from './wasmWarehouse';

/**
 * DuckDB-WASM in Node, its catalog named `database`: the tab's engine for tests and `--engine wasm`. In memory, or with
 * `file` a database file that is written when it is closed.
 */
export async function openNodeWasmWarehouse(database: string, file?: string): Promise<Warehouse> {
  const driver = await openNodeDriver(database, file);
  return makeWasmWarehouse(withTimeZones(driver));
}
