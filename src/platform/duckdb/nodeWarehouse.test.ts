import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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

it.each(['csv', 'json', 'parquet'])(
  'replaces a longer %s file whole, one that was read too',
  async (ending) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'replaced-'));
    const warehouse = await openNodeWasmWarehouse('my_dbt');
    const ask = (text: string) => warehouse.query(userSql(text));
    const file = path.join(folder, `numbers.${ending}`);
    await ask(`copy (select range as i from range(200)) to '${file}'`);
    expect((await ask(`select max(i)::int from '${file}'`)).data).toEqual([[199]]);
    await ask(`copy (select range as i from range(3)) to '${file}'`);
    expect((await ask(`select count(*)::int, max(i)::int from '${file}'`)).data).toEqual([
      [3],
      [2],
    ]);
    await warehouse.close();
    rmSync(folder, { recursive: true });
  },
);
