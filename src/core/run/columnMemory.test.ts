import { beforeEach, describe, expect, it } from 'vitest';
import { shareWarehouse } from '../../../testing/warehouse/shareWarehouse';
import { sql, userSql } from '../sql/sql';
import type { Warehouse } from '../warehouse/warehouse';
import { ColumnMemory } from './columnMemory';

describe('[N7] the columns that a build asks for', () => {
  const warehouse = shareWarehouse();
  let memory = new ColumnMemory();
  /** The questions that reached the database. */
  const asked: string[] = [];

  const begin = () => {
    const seen: Warehouse = {
      ...warehouse(),
      query: (text, options) => {
        if (text.startsWith('DESCRIBE')) asked.push(text);
        return warehouse().query(text, options);
      },
    };
    const connection = memory.during(seen);
    return async (text: string) => (await connection.query(userSql(text))).data;
  };
  const columns = async (run: ReturnType<typeof begin>, query = 'select * from shop') => {
    const [names = [], types = []] = await run(`DESCRIBE (${query})`);
    return names.map((name, row) => `${name} ${types[row]}`).join(', ');
  };

  beforeEach(async () => {
    memory = new ColumnMemory();
    await warehouse().query(
      userSql(
        'drop view if exists temp.shop; drop schema if exists lab cascade; create schema lab; use lab; create table shop_rows as select 1 as id; create view shop as select * from shop_rows',
      ),
    );
    // In a run, what came in it is asked for each time.
    expect(await columns(begin())).toBe('id INTEGER');
    asked.length = 0;
  });

  it.each([
    'select * from shop',
    'insert into shop_rows values (2); delete from shop_rows where id = 2',
    'create or replace view "shop" as select id from shop_rows -- as it was',
    'create table shop__dbt_tmp as select 1 as id; alter view shop rename to shop__dbt_backup; drop view if exists shop__dbt_backup cascade; create view shop as select * from shop_rows; drop table shop__dbt_tmp',
    'create temporary table passing as select 1 as a; drop table passing',
    'begin; create view other as select 1 as a; rollback',
    'create schema if not exists main',
    "comment on view shop is 'all of it'; create index by_id on shop_rows (id); truncate shop_rows; insert into shop_rows values (1)",
  ])('are as they were after: %s', async (statements) => {
    const run = begin();
    await run(statements);
    expect(await columns(run)).toBe('id INTEGER');
    expect(asked).toEqual([]);
    expect(await columns(begin())).toBe('id INTEGER');
  });

  it.each([
    ['create or replace view shop as select id::text as id from shop_rows', 'id VARCHAR'],
    ['begin; create or replace view lab.Shop as select 1 as n; select 1; commit', 'n INTEGER'],
    ['drop view shop; create table "shop" (a date)', 'a DATE'],
    ['alter view shop rename to old; create view shop as select true as b', 'b BOOLEAN'],
    ['create temp view shop as select 2.5 as d', 'd DECIMAL(2,1)'],
  ])('are asked for after: %s', async (statements, expected) => {
    const run = begin();
    await run(statements);
    expect(await columns(run)).toBe(expected);
  });

  it('are asked for again when a transaction that changed them is rolled back', async () => {
    const run = begin();
    await run('begin');
    await run('create or replace view shop as select 1 as other');
    expect(await columns(run)).toBe('other INTEGER');
    await run('rollback');
    expect(await columns(run)).toBe('id INTEGER');
  });

  it('are asked for when others have changed them between two runs', async () => {
    await warehouse().query(userSql('create or replace view shop as select 1 as n'));
    expect(await columns(begin())).toBe('n INTEGER');
  });

  it('are asked for after a setting is another, or a statement is not known', async () => {
    const halves = 'select 1 / 2 as half from shop';
    expect(await columns(begin(), halves)).toBe('half DOUBLE');
    await warehouse().query(userSql('set integer_division = true'));
    expect(await columns(begin(), halves)).toBe('half INTEGER');
    await warehouse().query(userSql('reset integer_division'));
    const run = begin();
    expect(await columns(run, halves)).toBe('half DOUBLE');
    await run('create or replace macro doubled(x) as x * 2');
    expect(await columns(run, 'select doubled(id) as n from shop')).toBe('n INTEGER');
    await run("create or replace macro doubled(x) as x || '!'");
    expect(await columns(run, 'select doubled(id) as n from shop')).toBe('n VARCHAR');
    expect(await columns(begin(), 'select doubled(id) as n from shop')).toBe('n VARCHAR');
  });

  it('begin no transaction where they are remembered', async () => {
    const statements: string[] = [];
    const connection = memory.during({
      ...warehouse(),
      query: (text, options) => {
        statements.push(text);
        return warehouse().query(text, options);
      },
    });
    await connection.query(sql`CREATE OR REPLACE VIEW shop AS SELECT * FROM shop_rows`);
    await connection.query(sql`BEGIN`);
    await connection.query(sql`DESCRIBE (select * from shop)`);
    await connection.query(sql`ROLLBACK`);
    expect(statements).not.toContain('BEGIN');
    expect(statements).not.toContain('DESCRIBE (select * from shop)');
  });

  it.each([
    'select * from (pivot shop_rows on id using count(*))',
    "select * from query('from shop')",
    'select 1 as a); drop view if exists nothing; select (1',
  ])('are always asked for by %s', async (query) => {
    const run = begin();
    await columns(run, query).catch(() => undefined);
    await columns(run, query).catch(() => undefined);
    expect(asked).toHaveLength(2);
  });
});
