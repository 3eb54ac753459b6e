import { afterAll, beforeAll } from 'vitest';
import type { Warehouse } from '../../src/core/warehouse/warehouse';
import { openNodeWasmWarehouse } from '../../src/platform/duckdb/nodeWarehouse';

/** The tab's engine with a database in memory called my_dbt: one for all tests of a file, because it boots in a second. */
export function shareWarehouse(): () => Warehouse {
  let opened: Warehouse | undefined;
  beforeAll(async () => {
    opened = await openNodeWasmWarehouse('my_dbt');
  });
  afterAll(() => opened?.close());
  return () => {
    if (!opened) throw new Error('The warehouse is open in tests only');
    return opened;
  };
}
