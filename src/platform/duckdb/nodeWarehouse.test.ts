import { expect, it } from 'vitest';
import { describeWarehouse } from '../../../testing/warehouseContract';
import { userSql } from '../../core/sql/sql';
import { openNodeWasmWarehouse } from './nodeWarehouse';

describeWarehouse('DuckDB-WASM in Node', () => openNodeWasmWarehouse('my_dbt'));

it('[W13] tells the date of today and converts to UTC and back without icu, on every connection', async () => {
  const warehouse = await openNodeWasmWarehouse('my_dbt');
  try {
    await warehouse.query(userSql('create view days as select current_date as today'));
    const other = await warehouse.connect();
    const { data } = await other.query(
      userSql(`select today = current_date and today = today() and current_localtimestamp()::date = today,
        (timestamptz '2026-01-01 10:00:00+02' at time zone 'UTC')::varchar,
        timestamp '2026-01-01' at time zone 'utc' = timestamptz '2026-01-01 00:00:00+00',
        current_time is not null and localtime is not null
        from days`),
    );
    expect(data.map(([cell]) => cell)).toEqual([true, '2026-01-01 08:00:00', true, true]);
    await expect(other.query(userSql(`select json_keys('{}')`))).rejects.toThrow(
      /exists in the json extension\.\s+A tab has no extensions/,
    );
    const { data: views } = await other.query(
      userSql("select sql from duckdb_views() where view_name = 'days'"),
    );
    expect(views[0]?.[0]).toContain('SELECT current_date AS today');
  } finally {
    await warehouse.close();
  }
});

it('opens a database in memory under the name that DuckDB itself gives one, as for the path :memory:', async () => {
  const warehouse = await openNodeWasmWarehouse('memory');
  const { data } = await warehouse.query(userSql('select current_database()'));
  expect(data).toEqual([['memory']]);
  await warehouse.close();
});

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
