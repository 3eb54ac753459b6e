import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { describeWarehouse } from '../../../testing/warehouseContract';
import { sql } from '../../core/sql/sql';
import { openNativeWarehouse } from './nativeWarehouse';

const root = mkdtempSync(path.join(tmpdir(), 'shopsmart-'));
afterAll(() => rmSync(root, { recursive: true }));

describeWarehouse('native DuckDB', () => {
  const folder = mkdtempSync(path.join(root, 'db-'));
  return openNativeWarehouse({ path: path.join(folder, 'my_dbt.duckdb') });
});

it('gives each connection its settings, those of extensions too, and the database its options', async () => {
  const warehouse = await openNativeWarehouse({
    path: ':memory:',
    settings: { TimeZone: 'Asia/Tokyo' },
    configOptions: { allow_community_extensions: 'false' },
  });
  for (const one of [warehouse, await warehouse.connect()]) {
    const { data } = await one.query(
      sql`SELECT current_setting('TimeZone'), current_setting('allow_community_extensions')`,
    );
    expect(data).toEqual([['Asia/Tokyo'], [false]]);
  }
  await warehouse.close();
});
