import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { describeWarehouse } from '../../../testing/warehouseContract';
import { openNativeWarehouse } from './nativeWarehouse';

const root = mkdtempSync(path.join(tmpdir(), 'shopsmart-'));
afterAll(() => rmSync(root, { recursive: true }));

describeWarehouse('native DuckDB', () => {
  const folder = mkdtempSync(path.join(root, 'db-'));
  return openNativeWarehouse({ path: path.join(folder, 'my_dbt.duckdb') });
});
