import { expect, it } from 'vitest';
import { openTexts } from '../../../../../testing/project/openTexts';
import { userSql } from '../../../../core/sql/sql';
import { openNodeWasmWarehouse } from '../../../../platform/duckdb/nodeWarehouse';
import { DataComparer } from './dataComparer';
import type { DataChanges } from './tableChange';

const A = 'model.shop.a';

/** A project of one model, its table, and a comparer that compares at most three rows. */
async function scene() {
  const { graph } = await openTexts({
    'models/a.sql': "{{ config(materialized='table') }} select 1",
  });
  const warehouse = await openNodeWasmWarehouse('my_dbt');
  const reader = await warehouse.connect();
  const ask = (text: string) => warehouse.query(userSql(text));
  const comparer = new DataComparer(warehouse, reader, 3);
  const compare = async (build: string, built = [A]) => {
    await comparer.begin(graph.manifest, [A]);
    await ask(build);
    let told: DataChanges | undefined;
    comparer.compare('run', built, async (changes) => {
      told = changes;
    });
    await comparer.settled();
    return told;
  };
  return { ask, comparer, compare };
}

it('[N3] above a number of rows only their numbers are told, and a new table is called new', async () => {
  const { compare } = await scene();
  const first = await compare('create table a as select 1 as id');
  expect(first?.tables).toMatchObject([{ rowsBefore: null, rowsAfter: 1, rows: { kind: 'new' } }]);
  const many = await compare('create or replace table a as select i as id from range(4) t(i)');
  expect(many?.tables).toMatchObject([
    { rowsBefore: 1, rowsAfter: 4, rows: { kind: 'too-many', limit: 3 } },
  ]);
});

it('[N3] sees what was there although it was dropped, and lets the file be brought up to date after it', async () => {
  const { ask, compare, comparer } = await scene();
  await ask('create table a as select i as id from range(3) t(i)');
  const changes = await compare(
    'begin; create table b as select i + 1 as id from range(3) t(i); drop table a; alter table b rename to a; commit',
  );
  expect(changes?.tables[0]?.rows).toMatchObject({ added: 1, removed: 1, changed: 0 });
  await ask('checkpoint');
  const { reader, query } = comparer.open('run', A, 'removed');
  expect((await reader.query(query)).data.map((cells) => cells.map(Number))).toEqual([[0]]);
  await comparer.forget();
  expect(() => comparer.open('run', A, 'removed')).toThrow('kept no more');
});

it('[N3] the rows of a build before are gone with the next, and nothing of them is left when that has been compared', async () => {
  const { ask, compare, comparer } = await scene();
  await ask('create table a as select i as id from range(3) t(i)');
  await compare('create or replace table a as select i + 1 as id from range(3) t(i)');
  const { reader } = comparer.open('run', A, 'added');
  const tables = async () =>
    (await reader.query(userSql('select table_name from duckdb_tables() where temporary'))).data[0];
  expect(await tables()).toHaveLength(2);
  await compare('create or replace table a as select i + 1 as id from range(3) t(i)');
  expect(() => comparer.open('run', A, 'added')).toThrow('kept no more');
  expect(await tables()).toEqual([]);
});

it('[N3] a run that built nothing of it leaves nothing open', async () => {
  const { ask, compare } = await scene();
  await ask('create table a as select 1 as id');
  expect(await compare('select 1', [])).toBeUndefined();
  await ask('checkpoint');
});
