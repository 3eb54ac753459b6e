import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describeWarehouse } from '../../../testing/warehouseContract';
import { openNativeWarehouse } from './nativeWarehouse';

describeWarehouse('native DuckDB', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'shopsmart-'));
  return openNativeWarehouse({ path: path.join(folder, 'my_dbt.duckdb') });
});
