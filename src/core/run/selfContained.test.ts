import { describe, expect, it } from 'vitest';
import { openTexts } from '../../../testing/project/openTexts';
import { shareWarehouse } from '../../../testing/warehouse/shareWarehouse';
import { userSql } from '../sql/sql';
import { makeSelfCheck, readFunctions } from './selfContained';

describe('[N6] whether the rows of a unit test come from its SQL alone', () => {
  const warehouse = shareWarehouse();
  const isSelf = async (code: string, texts = {}) => {
    await warehouse().query(userSql('CREATE TABLE IF NOT EXISTS Real_Orders AS SELECT 1 AS id'));
    await warehouse().query(userSql('CREATE OR REPLACE MACRO own(x) AS x + 1'));
    const { session } = await openTexts({ 'models/a.sql': 'select 1 as id', ...texts });
    const check = await makeSelfCheck(await readFunctions(warehouse()), warehouse());
    return check(code, session.macros);
  };

  it.each([
    'with __dbt__cte__o as (select cast(1 as decimal(12, 2)) as a) select a, sum(a) over () from __dbt__cte__o where a in (1, 2)',
    'select row_number() over (partition by a order by b) as n from (select 1 as a, 2 as b)',
    "select md5(coalesce(nullif(trim('x'), ''), '-')), date_trunc('week', date '2024-01-01')",
    '-- of real_orders\nselect /* random() */ 1 as id',
  ])('yes: %s', async (code) => {
    expect(await isSelf(code)).toBe(true);
  });

  it.each([
    'select * from real_orders',
    'select * from my_dbt.main."Real_Orders"',
    'select random() as r',
    'select now ()',
    'select current_date as today_is',
    "select 'today'::date as d",
    "select getvariable('x') as x",
    "select * from 'rows.csv'",
    "select * from read_csv('x')",
    "select * from glob('*')",
    'select own(1) as n',
    'select nobody_knows(1) as n',
    "select nextval('s') as n",
  ])('no: %s', async (code) => {
    expect(await isSelf(code)).toBe(false);
  });

  it('no, where the project has a macro between the SQL and the verdict', async () => {
    expect(await isSelf('select 1 as id')).toBe(true);
    const own = (text: string) => isSelf('select 1 as id', { 'macros/own.sql': text });
    expect(await own('{% macro get_expected_sql(rows, columns) %}select 1{% endmacro %}')).toBe(
      false,
    );
    expect(await own('{% macro cents(x) %}{{ x }}{% endmacro %}')).toBe(true);
    expect(
      await own('{% materialization unit, default %}{{ return({}) }}{% endmaterialization %}'),
    ).toBe(false);
  });
});
