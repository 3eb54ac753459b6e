import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { userSql } from '../../src/core/sql/sql';
import type { Warehouse } from '../../src/core/warehouse/warehouse';
import { openNodeWasmWarehouse } from '../../src/platform/duckdb/nodeWarehouse';
import { openNativeWarehouse } from '../../src/platform/nodeDuckdb/nativeWarehouse';

const folder = mkdtempSync(path.join(tmpdir(), 'extensions-'));
let wasm: Warehouse;
let native: Warehouse;
beforeAll(async () => {
  wasm = await openNodeWasmWarehouse('my_dbt');
  native = await openNativeWarehouse({ path: ':memory:', settings: { TimeZone: 'UTC' }, folder });
});
afterAll(async () => {
  await wasm.close();
  await native.close();
  rmSync(folder, { recursive: true });
});

/** The type and the text of an expression, or the first line of what the engine says against it. */
async function answer(warehouse: Warehouse, expression: string): Promise<string> {
  const asked = userSql(`select typeof(x) || ' ' || x::varchar from (select ${expression} as x)`);
  return warehouse.query(asked).then(
    ({ data }) => String(data[0]?.[0]),
    (error: Error) => error.message.split('\n')[0] ?? '',
  );
}

const ORDER = `'{"id": 7, "lines": [{"sku": "a", "n": 2}, {"sku": "b", "n": null}], "paid": true, "total": 12.50}'`;

const JSON_FUNCTIONS: readonly string[] = [
  `json(${ORDER})`,
  `${ORDER}::json`,
  `${ORDER}->'lines'`,
  `${ORDER}->>'$.lines[0].sku'`,
  `(${ORDER}->'lines'->0->>'n')::int`,
  `json_extract(${ORDER}, ['id', '$.total', 'none'])`,
  `json_extract_string(${ORDER}, '$.lines[*].sku')`,
  `json_array_length(${ORDER}, 'lines')`,
  `json_keys(${ORDER})`,
  `json_type(${ORDER}, '$.total')`,
  `json_exists(${ORDER}, '$.paid')`,
  `json_contains(${ORDER}, '{"n": 2}')`,
  `json_structure(${ORDER})`,
  `json_valid('{"a"')`,
  `json_merge_patch(${ORDER}, '{"paid": false}')`,
  `json_pretty('[1,{"a":null}]')`,
  `to_json({'a': 1, 'b': ['x', null], 'c': date '2024-02-29', 'd': 1.50::decimal(4,2)})`,
  `json_object('a', 1, 'b', [1, 2])`,
  `json_array(1, 'x', null)`,
  `row_to_json({'a': 1})`,
  `from_json(${ORDER}, '{"id": "INTEGER", "lines": [{"sku": "VARCHAR", "n": "INTEGER"}]}')`,
  `json_transform_strict('{"a": "x"}', '{"a": "INTEGER"}')`,
  `json_group_array(i) from range(3) as t(i)`,
  `json_group_object(i, i * i) from range(3) as t(i)`,
  `json_group_structure(v) from (values ('{"a": 1}'), ('{"a": 1.5, "b": []}')) as t(v)`,
  `sum(value::int) from json_each('[1, 2, 3]')`,
  `count(*) from json_tree(${ORDER})`,
  `json_serialize_sql('select 1 + 2')`,
  `'{"a": 1'::json`,
  `try_cast('nothing' as json)`,
];

const ZONES: readonly string[] = [
  `timestamp '2024-03-10 02:30:00' at time zone 'America/New_York'`,
  `timestamp '2024-11-03 01:30:00' at time zone 'america/new_york'`,
  `timestamptz '2024-11-03 05:59:59+00' at time zone 'America/New_York'`,
  `timestamp '2024-04-14 01:30:00' at time zone 'Africa/Casablanca'`,
  `timestamp '2024-01-01' at time zone 'Foo/Bar'`,
  `date '2024-07-04' at time zone 'UTC' at time zone 'Asia/Kolkata'`,
  `timestamptz '2024-03-31 10:00:00+00' - interval '1 month'`,
  `timestamptz '2024-03-31 10:00:00+00' - timestamptz '2024-02-28 11:00:00+00'`,
  `(timestamptz '2024-03-31 23:30:00+00' + interval '1 hour')::date`,
  `max(timestamptz '2024-03-31 10:00:00+00')::time`,
  `'2024-07-01 12:00:00 Europe/Berlin'::timestamptz`,
  `strftime(timestamptz '2024-03-31 10:00:00+00', '%d.%m. %Z')`,
  `strptime('2024-07-01 12:00 America/New_York', '%Y-%m-%d %H:%M %Z')`,
  `date_trunc('month', timestamptz '2024-03-31 10:00:00+00')`,
  `date_diff('day', '2024-03-01', timestamptz '2024-03-31 10:00:00+00')`,
  `time_bucket(interval '1 week', timestamptz '2024-03-31 10:00:00+00')`,
  `make_timestamptz(2024, 7, 1, 12, 0, 0, 'Asia/Tokyo')`,
  `count(*) from range(timestamptz '2024-03-30 00:00:00+00', timestamptz '2024-04-02 00:00:00+00', interval '1 day')`,
  `current_date = today() and current_date = now()::date and localtimestamp::date = current_date`,
  `typeof(current_time) || typeof(localtime) || typeof(get_current_timestamp())`,
  `string_agg(x, '' order by x collate de) from (values ('z'), ('ä'), ('a')) as t(x)`,
  `count(*) > 400 from pg_timezone_names()`,
];

describe('[W13] the extensions of the tab answer as native DuckDB does', () => {
  it.each([...JSON_FUNCTIONS, ...ZONES])('%s', async (expression) => {
    const expected = await answer(native, expression);
    expect(expected).not.toBe('');
    expect(await answer(wasm, expression)).toBe(expected);
  });
});

const ROWS = `select i as id, 'text ' || i as words, [i, null] as list, {'a': i, 'b': date '2024-01-01' + i::int} as pair,
  (i * 1.25)::decimal(12, 2) as money, timestamp '2024-01-01' + to_hours(i) as moment from range(3000) as t(i)`;
const SUMS = `count(*), sum(id), min(words), max(words), sum(list[1]), max(pair.b), sum(money), max(moment)`;

it.each([
  ['parquet', '(format parquet, compression zstd)'],
  ['parquet', '(format parquet, compression brotli, row_group_size 1000)'],
  ['json', ''],
  ['json', '(array true)'],
])('[W13] writes and reads %s files %s', async (ending, options) => {
  const write = (file: string) => userSql(`copy (${ROWS}) to '${file}' ${options}`);
  const read = (file: string) => userSql(`select ${SUMS} from '${file}'`);
  const ours = path.join(folder, `ours.${ending}`);
  const theirs = path.join(folder, `theirs.${ending}`);
  await native.query(write(theirs));
  await wasm.query(write(ours));
  const expected = await native.query(read(theirs));
  for (const file of [ours, theirs]) {
    expect(await wasm.query(read(file))).toEqual(expected);
    expect(await native.query(read(file))).toEqual(expected);
  }
});

it.each(['csv', 'parquet'])(
  '[W13] reads moments of %s files that no statement speaks of',
  async (ending) => {
    const file = path.join(folder, `moments.${ending}`);
    await native.query(
      userSql(`copy (select timestamptz '2024-01-01 23:30:00+00' as t) to '${file}'`),
    );
    const own = await openNodeWasmWarehouse('my_dbt');
    const asked = userSql(
      `select (t::date)::varchar, (t + interval '1 hour')::varchar from '${file}'`,
    );
    expect((await own.query(asked)).data.flat()).toEqual(['2024-01-01', '2024-01-02 00:30:00+00']);
    await own.close();
  },
);

it('loads no icu for files that hold texts alone, or are written', async () => {
  const file = path.join(folder, 'texts.csv');
  const own = await openNodeWasmWarehouse('my_dbt');
  await own.query(userSql(`copy (select 1 as a) to '${file}'`));
  await own.query(userSql(`select * from read_csv('${file}', header = true, all_varchar = true)`));
  const { data } = await own.query(
    userSql("select loaded from duckdb_extensions() where extension_name = 'icu'"),
  );
  expect(data).toEqual([[false]]);
  await own.close();
});

it('[W13] loads what a statement needs in a transaction, on every connection, and after a rollback', async () => {
  const own = await openNodeWasmWarehouse('my_dbt');
  const ask = async (text: string, connection = own) =>
    (await connection.query(userSql(text))).data.flat();
  await ask("create table kept as select '2024-07-01 10:00:00+02'::timestamptz as t");
  await ask('begin');
  expect(await ask('select t::date::varchar, year(t)::int from kept')).toEqual([
    '2024-07-01',
    2024,
  ]);
  await ask('rollback');
  const other = await own.connect();
  expect(
    await ask(`select '{"a":[3]}'::json->'a'->>0, current_setting('TimeZone')`, other),
  ).toEqual(['3', 'UTC']);
  await own.close();
});

it('[W7] has no extension but these, and asks nobody for another', async () => {
  const ask = (text: string) => wasm.query(userSql(text));
  await expect(ask("select * from read_xlsx('a.xlsx')")).rejects.toThrow(
    /needs DuckDB's extension excel[\s\S]*A tab has json, parquet and icu/,
  );
  await expect(ask('load spatial')).rejects.toThrow(/no extension spatial here/);
  await expect(ask('select st_point(1, 2)')).rejects.toThrow(
    /exists in the spatial extension\.\s+A tab has json/,
  );
  await expect(ask("select * from 'https://example.com/x.parquet'")).rejects.toThrow(/No files/);
});
