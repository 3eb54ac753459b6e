import { expect, it } from 'vitest';
import { describeWarehouse } from '../../../testing/warehouseContract';
import { userSql } from '../../core/sql/sql';
import { openNodeWasmWarehouse } from './nodeWarehouse';

describeWarehouse('DuckDB-WASM in Node', () => openNodeWasmWarehouse('my_dbt'));

// The tab opens its database with the same script (openingScript), on every start of the engine.
it('[W7] never fetches an extension', async () => {
  const warehouse = await openNodeWasmWarehouse('my_dbt');
  try {
    const settings = await warehouse.query(
      userSql("select name, value from duckdb_settings() where name like 'auto%extensions'"),
    );
    const [names = [], values = []] = settings.data;
    expect(Object.fromEntries(names.map((name, at) => [name, values[at]]))).toEqual({
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    await expect(
      warehouse.query(userSql("select * from 'https://example.com/x.parquet'")),
    ).rejects.toThrow();
  } finally {
    await warehouse.close();
  }
});
