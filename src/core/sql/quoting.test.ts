import { expect, it } from 'vitest';
import { shareWarehouse } from '../../../testing/warehouse/shareWarehouse';
import { dateLiteral, identifier, literal, relationSql } from './quoting';
import { joinSql, sql } from './sql';

const warehouse = shareWarehouse();

const ODD = [`it's`, `a"b`, `;--`, `é \\n`, `/* x */`, `$$`, ''];

it.each(ODD)('[W1] writes the text %j so that the engine reads it back', async (text) => {
  const { data } = await warehouse().query(sql`SELECT ${literal(text)} AS x`);
  expect(data).toEqual([[text]]);
});

it.each(ODD.filter((name) => name !== ''))(
  '[W1] quotes the name %j for the engine',
  async (name) => {
    const { columns } = await warehouse().query(sql`SELECT 1 AS ${identifier(name)}`);
    expect(columns[0]?.name).toBe(name);
  },
);

it.each([
  [literal(12), 12],
  [literal(true), true],
  [literal(null), null],
  [literal(9007199254740993n), 9007199254740993n],
  [literal(Number.NaN), Number.NaN],
  [literal(Number.NEGATIVE_INFINITY), Number.NEGATIVE_INFINITY],
])('[W1] writes the value %s so that the engine reads it back', async (written, value) => {
  const { data } = await warehouse().query(sql`SELECT ${written} AS x`);
  expect(data[0]?.[0]).toEqual(value);
});

it('[W1] writes a date', async () => {
  const { columns, data } = await warehouse().query(sql`SELECT ${dateLiteral('1970-01-03')} AS d`);
  expect([columns[0]?.type.kind, data[0]?.[0]]).toEqual(['date', 2]);
});

it('[W1] names a relation by the parts that it has', () => {
  expect(relationSql({ database: 'd', schema: 's', identifier: 'i"j' })).toBe('"d"."s"."i""j"');
  expect(relationSql({ database: null, identifier: 'i' })).toBe('"i"');
});

it('[W1] joins pieces, and nothing to nothing', () => {
  expect(joinSql([literal(1), literal('a')], ', ')).toBe("1, 'a'");
  expect(joinSql([], ', ')).toBe('');
});
