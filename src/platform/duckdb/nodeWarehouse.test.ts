import { expect, it } from 'vitest';
import { describeWarehouse } from '../../../testing/warehouseContract';
import { userSql } from '../../core/sql/sql';
import { openNodeWasmWarehouse } from './nodeWarehouse';

describeWarehouse('DuckDB-WASM in Node', () => openNodeWasmWarehouse('my_dbt'));

it('opens a database in memory under the name that DuckDB itself gives one, as for the path :memory:', async () => {
  const warehouse = await openNodeWasmWarehouse('memory');
  const { data } = await warehouse.query(userSql('select current_database()'));
  expect(data).toEqual([['memory']]);
  await warehouse.close();
});
