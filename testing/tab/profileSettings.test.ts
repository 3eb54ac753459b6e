import { expect, it } from 'vitest';
import { userSql } from '../../src/core/sql/sql';
import { ProfileSettings } from '../../src/engine/tab/profileSettings';
import { openNodeWasmWarehouse } from '../../src/platform/duckdb/nodeWarehouse';

it('[P8] sets in the tab what a profile sets of SQL, and takes it back', async () => {
  const warehouse = await openNodeWasmWarehouse('my_dbt');
  const other = await warehouse.connect();
  const settings = new ProfileSettings([warehouse, other]);
  const read = async (connection: typeof warehouse) => {
    const moment = "(timestamptz '2024-07-01 23:00:00+00')";
    const asked = userSql(`select ${moment}::varchar, (${moment}::date)::varchar, 7 / 2`);
    return (await connection.query(asked)).data.flat();
  };
  const plain = ['2024-07-01 23:00:00+00', '2024-07-01', 3.5];
  expect(await read(warehouse)).toEqual(plain);
  await settings.apply({
    TimeZone: 'Europe/Berlin',
    integer_division: 'true',
    threads: '8',
    temp_directory: '/tmp',
  });
  for (const connection of [warehouse, other])
    expect(await read(connection)).toEqual(['2024-07-02 01:00:00+02', '2024-07-02', 3]);
  await settings.apply({});
  expect(await read(other)).toEqual(plain);
  await expect(settings.apply({ timezone: 'Foo/Bar' })).rejects.toThrow(
    /The settings of the profile: .*Foo\/Bar/,
  );
  await warehouse.close();
});
