import { afterAll, beforeAll, expect, it } from 'vitest';
import { userSql } from '../../../core/sql/sql';
import type { Warehouse } from '../../../core/warehouse/warehouse';
import { openNodeWasmWarehouse } from '../nodeWarehouse';
import { signsOf } from './runWithSums';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openNodeWasmWarehouse('my_dbt');
});
afterAll(() => warehouse.close());

async function ask(expression: string, connection = warehouse): Promise<string> {
  const { data } = await connection.query(
    userSql(`select typeof(x) || ' ' || x::varchar from (select ${expression} as x)`),
  );
  return String(data[0]?.[0]);
}

// What native DuckDB answers with the extension icu and its time zone set to UTC.
const NATIVE: Readonly<Record<string, string>> = {
  "timestamp '2024-03-10 02:30:00' at time zone 'America/New_York'":
    'TIMESTAMP WITH TIME ZONE 2024-03-10 07:30:00+00',
  "timestamp '2024-11-03 01:30:00' at time zone 'america/new_york'":
    'TIMESTAMP WITH TIME ZONE 2024-11-03 06:30:00+00',
  "timestamptz '2024-11-03 05:59:59+00' at time zone 'America/New_York'":
    'TIMESTAMP 2024-11-03 01:59:59',
  "timestamptz '2024-11-03 06:00:00+00' at time zone 'America/New_York'":
    'TIMESTAMP 2024-11-03 01:00:00',
  "timestamp '2024-04-14 01:30:00' at time zone 'Africa/Casablanca'":
    'TIMESTAMP WITH TIME ZONE 2024-04-14 01:30:00+00',
  "date '2024-07-04' at time zone 'UTC' at time zone 'Asia/Kolkata'":
    'TIMESTAMP 2024-07-04 05:30:00',
  "timestamptz '2024-03-31 10:00:00+00' - interval '1 month'":
    'TIMESTAMP WITH TIME ZONE 2024-02-29 10:00:00+00',
  "timestamptz '2024-03-31 10:00:00+00' - timestamptz '2024-02-28 11:00:00+00'":
    'INTERVAL 31 days 23:00:00',
  "date_trunc('month', timestamptz '2024-03-31 10:00:00+00')":
    'TIMESTAMP WITH TIME ZONE 2024-03-01 00:00:00+00',
  "date_diff('day', '2024-03-01', timestamptz '2024-03-31 10:00:00+00')": 'BIGINT 30',
  "extract(year from timestamptz '2024-03-31 10:00:00+00')": 'BIGINT 2024',
  "strftime(timestamptz '2024-03-31 10:00:00+00', '%d.%m.')": 'VARCHAR 31.03.',
  "date_trunc('month', date '2024-03-31')": 'DATE 2024-03-01',
};

it.each(Object.entries(NATIVE))('[W13] %s', async (expression, answer) => {
  expect(await ask(expression)).toBe(answer);
});

it('[W13] knows no zone that the browser does not know', async () => {
  await expect(ask("timestamp '2024-01-01' at time zone 'Foo/Bar'")).rejects.toThrow(
    /browser knows. Unknown is Foo\/Bar/,
  );
});

it('[W13] reads views of such timestamps on other connections, with zones that only data name', async () => {
  await warehouse.query(
    userSql("create view later as select now() + interval '1 day' > now() as x"),
  );
  const other = await warehouse.connect();
  expect(await ask('(select x from later)', other)).toBe('BOOLEAN true');
  expect(await ask("timestamp '2024-07-01' at time zone ('Europe/' || 'Rome')", other)).toBe(
    'TIMESTAMP WITH TIME ZONE 2024-06-30 22:00:00+00',
  );
});

it('[W13] has its stand-ins also behind a transaction that was rolled back', async () => {
  const other = await warehouse.connect();
  await other.query(userSql('begin'));
  expect(await ask("year(timestamptz '2024-07-01 00:00:00+00')", other)).toBe('BIGINT 2024');
  await other.query(userSql('rollback'));
  expect(await ask("month(timestamptz '2024-07-01 00:00:00+00')", other)).toBe('BIGINT 7');
});

it('[W13] knows the types of aggregates too', async () => {
  const rows =
    "from (values (timestamptz '2024-03-31 10:00:00+00', date '2024-03-31')) as t(z, day)";
  const { data } = await warehouse.query(
    userSql(`select year(max(z)), date_trunc('month', max(day))::varchar, date_trunc('month', max(z))::varchar,
      (max(z) - interval '1 month')::varchar, date_diff('day', '2024-03-01', max(day)),
      (max(day)::timestamp at time zone 'Asia/Kolkata')::varchar ${rows}`),
  );
  expect(data.map(([cell]) => cell)).toEqual([
    2024n,
    '2024-03-01',
    '2024-03-01 00:00:00+00',
    '2024-02-29 10:00:00+00',
    30n,
    '2024-03-30 18:30:00+00',
  ]);
});

it('[W13] casts to dates and times of day, also in views, which other engines can read', async () => {
  const moment = "timestamptz '2024-03-31 10:00:00+00'";
  expect(await ask(`(${moment} + interval '1 day')::date`)).toBe('DATE 2024-04-01');
  expect(await ask(`cast(max(${moment}) as time)`)).toBe('TIME 10:00:00');
  expect(await ask("'2024-03-31'::date")).toBe('DATE 2024-03-31');
  await warehouse.query(
    userSql("create view days as select now()::date as d, '2024-03-31'::date as e"),
  );
  const { data } = await warehouse.query(
    userSql("select sql from duckdb_views() where view_name = 'days'"),
  );
  expect(data[0]?.[0]).toContain(
    "SELECT CAST(CAST(now() AS TIMESTAMP) AS DATE) AS d, CAST('2024-03-31' AS DATE) AS e",
  );
});

it('[W13] knows of a table of such timestamps that no statement speaks of', async () => {
  const own = await openNodeWasmWarehouse('my_dbt');
  await own.query(
    userSql("create table kept as select '2024-07-01 10:00:00+02'::timestamptz as t"),
  );
  expect(await ask('(select hour(max(t)) from kept)', own)).toBe('BIGINT 8');
  await own.close();
});

it('makes nothing for statements that ask icu for nothing', async () => {
  const own = await openNodeWasmWarehouse('my_dbt');
  await own.query(userSql("select now()::timestamp::date, epoch_us('2024-07-01'::timestamptz)"));
  const { data } = await own.query(
    userSql("select count(*) from duckdb_functions() where function_name = 'shopsmart_key'"),
  );
  expect(data).toEqual([[0n]]);
  await own.close();
});

it('leaves sums of other things to DuckDB, and those that would take it seconds', async () => {
  await ask("now() + interval '1 day'");
  const { data } = await warehouse.query(
    userSql(
      "select count(*) from duckdb_functions() where function_name = '+' and database_name = 'temp'",
    ),
  );
  expect(data).toEqual([[0n]]);
  const long = Array.from({ length: 30 }, () => "interval '1 day'").join(' + ');
  await expect(ask(`now() + ${long}`)).rejects.toThrow(/A tab has no icu/);
});

it('counts the signs of the longest sum', () => {
  expect(signsOf("select a + b - 'c + d' as x, (a + b) * 2 - 1 -- + +")).toBe(2);
});
