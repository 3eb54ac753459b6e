import { expect, it } from 'vitest';
import { chooseSeed, looksLikeData } from './chooseSeed';
import { chooseColumn, matchColumns } from './matchColumns';
import type { SeedSpec } from './seedSpec';

function seedOf(name: string, ...columns: string[]): SeedSpec {
  return {
    id: `seed.shop.${name}`,
    name,
    database: 'shop',
    schema: 'main',
    identifier: name,
    columns: columns.map((column, at) => ({
      name: column,
      type: 'varchar',
      isKey: at === 0,
      isRequired: at === 0,
      isTime: false,
      isPersonal: false,
      description: '',
    })),
  };
}

const orders = seedOf('raw_orders', 'order_id', 'user_id', 'order_timestamp', 'coupon_code');
const items = seedOf('raw_order_items', 'order_id', 'line_number', 'product_id', 'quantity');

it('matches by the same name first, then by case, then by meaning, each column once', () => {
  const matches = matchColumns(['Customer', 'ORDER_ID', 'OrderTimestamp', 'gift'], orders);
  expect(matches.map(({ fileColumn, seedColumn, kind }) => [fileColumn, seedColumn, kind])).toEqual(
    [
      ['ORDER_ID', 'order_id', 'case'],
      ['Customer', 'user_id', 'meaning'],
      ['OrderTimestamp', 'order_timestamp', 'meaning'],
      [null, 'coupon_code', 'missing'],
      ['gift', null, 'new'],
    ],
  );
});

it('leaves the column with the same name to its seed column, though another one means the same', () => {
  const matches = matchColumns(['customer_id', 'user_id'], orders);
  expect(matches.find(({ seedColumn }) => seedColumn === 'user_id')?.fileColumn).toBe('user_id');
});

it('moves a column by choice, and leaves free what it filled before', () => {
  const matches = matchColumns(['order_id', 'user_id', 'voucher'], orders);
  const moved = chooseColumn(matches, 'voucher', 'coupon_code', orders);
  expect(moved.at(-1)).toEqual({
    fileColumn: 'voucher',
    seedColumn: 'coupon_code',
    kind: 'chosen',
  });
  const freed = chooseColumn(moved, 'voucher', null, orders);
  expect(freed.slice(-2).map(({ kind }) => kind)).toEqual(['missing', 'new']);
});

it('finds the seed by its columns before its name, and none for a table of something else', () => {
  const seeds = [orders, items];
  expect(
    chooseSeed('orders.csv', ['order_id', 'line_no', 'product', 'qty'], seeds)?.seed.name,
  ).toBe('raw_order_items');
  expect(chooseSeed('weather.csv', ['day', 'rain'], seeds)).toBeUndefined();
});

it('knows a first line of data from a header', () => {
  expect(looksLikeData(['1', 'Hats'])).toBe(true);
  expect(looksLikeData(['Ann', '2024-03-01T10:00:00Z'])).toBe(true);
  expect(looksLikeData(['order_id', 'line 2', 'q1'])).toBe(false);
});
