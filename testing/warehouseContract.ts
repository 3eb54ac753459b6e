import { describe, expect, it } from 'vitest';
import { type Sql, userSql } from '../src/core/sql/sql';
import { formatCell } from '../src/core/warehouse/cells';
import type { RowSet } from '../src/core/warehouse/rowSet';
import { type Warehouse, WarehouseError } from '../src/core/warehouse/warehouse';

/** Each type with a value, its exact text and the kind of its column: what every warehouse must agree on. */
const TYPES: readonly (readonly [
  expression: string,
  text: string,
  kind: string,
  typeName: string,
])[] = [
  ['true', 'true', 'boolean', 'BOOLEAN'],
  ['(-128)::tinyint', '-128', 'integer', 'TINYINT'],
  ['4294967295::uinteger', '4294967295', 'integer', 'UINTEGER'],
  ['9007199254740993::bigint', '9007199254740993', 'integer', 'BIGINT'],
  ['18446744073709551615::ubigint', '18446744073709551615', 'integer', 'UBIGINT'],
  [
    '170141183460469231731687303715884105727::hugeint',
    '170141183460469231731687303715884105727',
    'integer',
    'HUGEINT',
  ],
  [
    '(-170141183460469231731687303715884105727)::hugeint',
    '-170141183460469231731687303715884105727',
    'integer',
    'HUGEINT',
  ],
  ['sum(1)', '1', 'integer', 'HUGEINT'],
  ['(-0.05)::decimal(4,2)', '-0.05', 'decimal', 'DECIMAL(4,2)'],
  ['1234567890.12::decimal(12,2)', '1234567890.12', 'decimal', 'DECIMAL(12,2)'],
  ['9999999999999999.99::decimal(18,2)', '9999999999999999.99', 'decimal', 'DECIMAL(18,2)'],
  [
    '(-99999999999999999999.000001)::decimal(26,6)',
    '-99999999999999999999.000001',
    'decimal',
    'DECIMAL(26,6)',
  ],
  ['1.5::float', '1.5', 'float', 'FLOAT'],
  ['0.1::float', '0.1', 'float', 'FLOAT'],
  ['3.4e38::float', '3.4e+38', 'float', 'FLOAT'],
  ['1e16::double', '1e+16', 'float', 'DOUBLE'],
  ['1e-25::double', '1e-25', 'float', 'DOUBLE'],
  ['0.0001::double', '0.0001', 'float', 'DOUBLE'],
  ['0.000012::double', '1.2e-05', 'float', 'DOUBLE'],
  ['1234567890123456.0::double', '1234567890123456.0', 'float', 'DOUBLE'],
  ['0.00001::float', '1e-05', 'float', 'FLOAT'],
  ["'infinity'::date", 'infinity', 'date', 'DATE'],
  ["'-infinity'::timestamp", '-infinity', 'timestamp', 'TIMESTAMP'],
  ['0.1::double', '0.1', 'float', 'DOUBLE'],
  ['2::double', '2.0', 'float', 'DOUBLE'],
  ["'nan'::double", 'nan', 'float', 'DOUBLE'],
  ["'-inf'::double", '-inf', 'float', 'DOUBLE'],
  ['\'é, "q"\'', 'é, "q"', 'text', 'VARCHAR'],
  ["date '1969-12-31'", '1969-12-31', 'date', 'DATE'],
  ["date '2024-02-29'", '2024-02-29', 'date', 'DATE'],
  ["time '23:59:59.000001'", '23:59:59.000001', 'time', 'TIME'],
  [
    "timestamp '2024-02-29 23:59:59.123456'",
    '2024-02-29 23:59:59.123456',
    'timestamp',
    'TIMESTAMP',
  ],
  ["timestamp '1960-01-01 00:00:00.5'", '1960-01-01 00:00:00.5', 'timestamp', 'TIMESTAMP'],
  ["timestamp_s '2024-01-01 00:00:01'", '2024-01-01 00:00:01', 'timestamp', ''],
  [
    "interval '14 months 3 days 4 seconds'",
    '1 year 2 months 3 days 00:00:04',
    'interval',
    'INTERVAL',
  ],
  ['[1, null, 3]', '[1, NULL, 3]', 'list', 'INTEGER[]'],
  ["{'a': 1.50, 'b': [date '2024-01-01']}", "{'a': 1.50, 'b': [2024-01-01]}", 'struct', ''],
  ["map {'k': 1}", '{k=1}', 'map', 'MAP(VARCHAR, INTEGER)'],
  ["'ab'::blob", 'ab', 'blob', 'BLOB'],
];

/** The cases that every maker of the Warehouse port must pass; `open` gives a fresh database named my_dbt. */
export function describeWarehouse(name: string, open: () => Promise<Warehouse>): void {
  describe(`Warehouse port on ${name}`, () => {
    const run = async <T>(body: (warehouse: Warehouse) => Promise<T>): Promise<T> => {
      const warehouse = await open();
      try {
        return await body(warehouse);
      } finally {
        await warehouse.close();
      }
    };
    const firstText = (rows: RowSet, at = 0) => {
      const column = rows.columns[at];
      return column ? formatCell(rows.data[at]?.[0] ?? null, column.type) : undefined;
    };

    it('is DuckDB 1.4.3', () =>
      run(async (w) =>
        expect(firstText(await w.query(userSql('select version()')))).toBe('v1.4.3'),
      ));

    it('gives each type exactly', () =>
      run(async (w) => {
        for (const [expression, text, kind, typeName] of TYPES) {
          const rows = await w.query(userSql(`select ${expression} as x`));
          expect([expression, firstText(rows), rows.columns[0]?.type.kind]).toEqual([
            expression,
            text,
            kind,
          ]);
          if (typeName !== '') expect(rows.columns[0]?.typeName).toBe(typeName);
        }
      }));

    it('agrees with the engine on the text of each type', () =>
      run(async (w) => {
        for (const [expression, text] of TYPES) {
          const cast = await w.query(userSql(`select (${expression})::varchar`));
          expect([expression, firstText(cast)]).toEqual([expression, text]);
        }
      }));

    it('keeps nulls, empty results and several batches', () =>
      run(async (w) => {
        const rows = await w.query(
          userSql('select case when i % 2 = 0 then i end as n from range(5000) t(i)'),
        );
        expect(rows.rowCount).toBe(5000);
        expect(rows.data[0]?.slice(0, 3)).toEqual([0n, null, 2n]);
        const none = await w.query(userSql('select 1 as a where false'));
        expect([none.rowCount, none.columns[0]?.name, none.data]).toEqual([0, 'a', [[]]]);
        const nested = await w.query(userSql("select [1] as l, {'a': [1]} as s limit 0"));
        expect([nested.rowCount, nested.data]).toEqual([0, [[], []]]);
      }));

    it('gives no more rows than were asked for, and says so', () =>
      run(async (w) => {
        const cut = await w.query(userSql('select * from range(9000)'), { maxRows: 5000 });
        expect([cut.rowCount, cut.data[0]?.length, cut.isCut]).toEqual([5000, 5000, true]);
        const whole = await w.query(userSql('select * from range(10)'), { maxRows: 10 });
        expect([whole.rowCount, whole.isCut]).toEqual([10, undefined]);
      }));

    it('runs scripts and answers with the last result', () =>
      run(async (w) => {
        const rows = await w.query(
          userSql('create table t (a int); insert into t values (1), (2); select sum(a) from t'),
        );
        expect(firstText(rows)).toBe('3');
      }));

    it('rolls a transaction back, tables too', () =>
      run(async (w) => {
        await w.query(userSql('begin'));
        await w.query(userSql('create table t (a int)'));
        await w.query(userSql('rollback'));
        await expect(w.query(userSql('select * from t'))).rejects.toThrow(
          /Table with name t does not exist/,
        );
      }));

    it('rejects with the words of the engine and the SQL', () =>
      run(async (w) => {
        const error = await w.query(userSql('selec 1')).catch((caught: unknown) => caught);
        expect(error).toBeInstanceOf(WarehouseError);
        expect(error).toMatchObject({ sql: 'selec 1', interrupted: false });
        expect((error as Error).message).toBe(
          'Parser Error: syntax error at or near "selec"\n\nLINE 1: selec 1\n        ^',
        );
      }));

    it('knows the database as my_dbt', () =>
      run(async (w) => {
        await w.query(userSql('create view "my_dbt"."main"."v" as select 1 as a'));
        expect(firstText(await w.query(userSql('select a from my_dbt.main.v')))).toBe('1');
      }));

    it('reads a mounted file', () =>
      run(async (w) => {
        const bytes = new TextEncoder().encode('a,b\n1,x\n2,\n');
        const path = await w.mount('letters.csv', { kind: 'bytes', bytes });
        const rows = await w.query(userSql(`select count(b), sum(a) from read_csv('${path}')`));
        expect([firstText(rows), firstText(rows, 1)]).toEqual(['1', '3']);
        await w.unmount(path);
      }));

    it('does not start a statement whose signal has fired', () =>
      run(async (w) => {
        const stopped = AbortSignal.abort();
        const query = w.query(userSql('create table t (a int)'), { signal: stopped });
        await expect(query).rejects.toMatchObject({ interrupted: true });
        await expect(w.query(userSql('select * from t'))).rejects.toThrow(/does not exist/);
      }));

    it('sees through another connection what was committed', () =>
      run(async (w) => {
        const other = await w.connect();
        await w.query(userSql('create table t as select 7 as a'));
        expect(firstText(await other.query(userSql('select a from t')))).toBe('7');
      }));

    it('exports CSV with a header', () =>
      run(async (w) => {
        const text = await exported(w, userSql(`select 1.50 as a, 'x,y' as b, null as c`), 'csv');
        expect(new TextDecoder().decode(text)).toBe('a,b,c\n1.50,"x,y",\n');
      }));

    it('exports Parquet, also without rows', () =>
      run(async (w) => {
        const some = await exported(w, userSql('select range as a from range(3000)'), 'parquet');
        const none = await exported(w, userSql('select 1 as a where false'), 'parquet');
        for (const file of [some, none]) {
          expect(new TextDecoder().decode(file.subarray(0, 4))).toBe('PAR1');
          expect(new TextDecoder().decode(file.subarray(-4))).toBe('PAR1');
        }
      }));
  });
}

async function exported(
  warehouse: Warehouse,
  sql: Sql,
  format: 'csv' | 'parquet',
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of warehouse.exportFile(sql, format)) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}
