import { beforeAll, describe, expect, it } from 'vitest';
import { centsOf, makeShopRows, momentOf, type Row, type ShopRows } from '../testing/makeShop';

let shop: ShopRows;
beforeAll(() => {
  shop = makeShopRows('--dirt 0 --customers 400 --orders 3000');
});

function byKey(rows: Row[], key: string): Map<string | undefined, Row> {
  return new Map(rows.map((row) => [row[key], row]));
}

function breaches(rows: Row[], isRight: (row: Row) => boolean): Row[] {
  return rows.filter((row) => !isRight(row)).slice(0, 3);
}

describe('a shop without dirt', () => {
  it('writes every status, time stamp, amount and code in one way', () => {
    const orderForm =
      /^\d+,\d+,STAMP,(placed|processing|shipped|completed|cancelled|returned),(\d+\.\d\d,){5}[A-Z0-9]*,[a-z_]+,[a-z0-9_]*,(STAMP)?,(STAMP)?$/;
    const stamp = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g;
    const lines = shop.orders.map((order) =>
      Object.values(order).join(',').replace(stamp, 'STAMP'),
    );
    expect(lines.filter((line) => !orderForm.test(line))).toEqual([]);
    expect(breaches(shop.customers, (row) => /^[A-Z]{2}$/.test(row.country ?? ''))).toEqual([]);
    const texts = [...shop.customers, ...shop.products].flatMap((row) => Object.values(row));
    expect(texts.filter((text) => text !== text.trim() || /[\r\n\t]/.test(text))).toEqual([]);
  });

  it('names only users, products, orders and categories that there are', () => {
    const users = byKey(shop.customers, 'user_id');
    const products = byKey(shop.products, 'product_id');
    const orders = byKey(shop.orders, 'order_id');
    const categories = byKey(shop.categories, 'category_id');
    expect(breaches(shop.orders, (row) => users.has(row.user_id))).toEqual([]);
    expect(
      breaches(shop.items, (row) => products.has(row.product_id) && orders.has(row.order_id)),
    ).toEqual([]);
    expect(breaches(shop.products, (row) => categories.has(row.category_id))).toEqual([]);
    const parents = shop.categories.filter((row) => row.parent_category_id !== '');
    expect(breaches(parents, (row) => categories.has(row.parent_category_id))).toEqual([]);
  });

  it('adds up: total = subtotal - discount + tax + shipping, subtotal = sum of quantity x price', () => {
    const gross = new Map<string | undefined, number>();
    const reduced = new Map<string | undefined, number>();
    for (const item of shop.items) {
      const cents = centsOf(item.unit_price) * Number(item.quantity);
      gross.set(item.order_id, (gross.get(item.order_id) ?? 0) + cents);
      reduced.set(item.order_id, (reduced.get(item.order_id) ?? 0) + centsOf(item.discount_amount));
      expect(centsOf(item.discount_amount)).toBeLessThanOrEqual(cents);
    }
    for (const order of shop.orders) {
      const { subtotal, discount_amount, tax_amount, shipping_amount, order_total } = order;
      const net = centsOf(subtotal) - centsOf(discount_amount);
      expect(centsOf(order_total)).toBe(net + centsOf(tax_amount) + centsOf(shipping_amount));
      expect(centsOf(subtotal)).toBe(gross.get(order.order_id));
      expect(centsOf(discount_amount)).toBeGreaterThanOrEqual(reduced.get(order.order_id) ?? 0);
      expect(net).toBeGreaterThanOrEqual(0);
    }
  });

  it('gives more off the header than off the lines only with a coupon for an amount', () => {
    const reduced = new Map<string | undefined, number>();
    for (const item of shop.items) {
      reduced.set(item.order_id, (reduced.get(item.order_id) ?? 0) + centsOf(item.discount_amount));
    }
    const codes = shop.orders
      .filter((order) => centsOf(order.discount_amount) > (reduced.get(order.order_id) ?? 0))
      .map((order) => order.coupon_code);
    expect(new Set(codes)).toEqual(new Set(['GIFT15', 'FRIEND10', 'THANKYOU5']));
  });

  it('ships after the order and delivers after shipping, and nothing after its last day', () => {
    const end = Date.parse('2026-07-01T00:00:00Z');
    const past = (text = '') => text === '' || momentOf(text) < end;
    for (const { order_timestamp = '', shipped_at = '', delivered_at = '' } of shop.orders) {
      if (shipped_at) expect(momentOf(shipped_at)).toBeGreaterThan(momentOf(order_timestamp));
      if (delivered_at) expect(momentOf(delivered_at)).toBeGreaterThan(momentOf(shipped_at));
    }
    const stamps = (row: Row) => [row.order_timestamp, row.shipped_at, row.delivered_at];
    expect(breaches(shop.orders, (row) => stamps(row).every(past))).toEqual([]);
    expect(breaches(shop.customers, (row) => past(row.created_at) && past(row.updated_at))).toEqual(
      [],
    );
  });

  it('takes no order from someone who has not signed up yet', () => {
    const users = byKey(shop.customers, 'user_id');
    const isAfter = (row: Row) =>
      momentOf(row.order_timestamp ?? '') >= momentOf(users.get(row.user_id)?.created_at ?? '');
    expect(breaches(shop.orders, isAfter)).toEqual([]);
    const isUpdatedLater = ({ created_at = '', updated_at = '' }: Row) =>
      updated_at === '' || momentOf(updated_at) >= momentOf(created_at);
    expect(breaches(shop.customers, isUpdatedLater)).toEqual([]);
  });

  it('numbers orders by time and users by day of sign-up', () => {
    const times = shop.orders.map((row) => momentOf(row.order_timestamp ?? ''));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    const days = shop.customers.map((row) => row.created_at?.slice(0, 10));
    expect(days).toEqual([...days].sort());
  });

  it('writes to nobody: mail hosts are those kept for examples', () => {
    const hosts = new Set(shop.customers.map((row) => row.email?.split('@')[1]));
    expect([...hosts].sort()).toEqual(['example.com', 'example.net', 'example.org']);
    const addresses = shop.customers.map((row) => row.email);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.filter((address) => !/^[a-z.]+\d+@/.test(address ?? ''))).toEqual([]);
  });
});
