import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { centsOf, makeShopRows, makeShopTexts, momentOf, type Row } from './testing/makeShop';

const small = '--customers 60 --orders 400 --products 30 --from 2024-10-01 --to 2025-02-28';

function hashOf(texts: Map<string, string>): string {
  const hash = createHash('sha256');
  for (const [file, text] of [...texts].sort()) hash.update(file).update(text);
  return hash.digest('hex');
}

function idsOf(rows: Row[], column: string): Set<string | undefined> {
  return new Set(rows.map((row) => row[column]));
}

describe('the bytes of a shop', () => {
  it('are the same for the same arguments, on this machine and on any other', () => {
    expect(hashOf(makeShopTexts(`${small} --dirt 0.3`))).toBe(
      'efd9ed4c5e9268de0aafd16ff4e1a5710ebbfee7bbea6237f5be9029729cd1dc',
    );
  });

  it('are others for another seed', () => {
    const first = makeShopTexts(`${small} --seed 1`);
    const second = makeShopTexts(`${small} --seed 2`);
    for (const file of ['raw_customers.csv', 'raw_orders.csv', 'raw_order_items.csv'] as const) {
      expect(first.get(file)).not.toBe(second.get(file));
    }
  });

  it("have the contract's columns in its order, and line feeds alone between rows", () => {
    const texts = makeShopTexts('--customers 3 --orders 5 --products 2 --dirt 0');
    const headers = [...texts].map(([file, text]) => [file, text.split('\n')[0]]);
    expect(Object.fromEntries(headers)).toEqual({
      'raw_categories.csv': 'category_id,category_name,parent_category_id',
      'raw_customers.csv':
        'user_id,first_name,last_name,email,phone,address,city,state,postal_code,country,created_at,updated_at',
      'raw_order_items.csv': 'order_id,line_number,product_id,quantity,unit_price,discount_amount',
      'raw_orders.csv':
        'order_id,user_id,order_timestamp,status,subtotal,discount_amount,tax_amount,shipping_amount,order_total,coupon_code,marketing_channel,campaign,shipped_at,delivered_at',
      'raw_products.csv': 'product_id,sku,product_name,brand,category_id,unit_cost,unit_price',
    });
    for (const text of texts.values()) expect(text).toMatch(/^[^\r]*\n$/);
  });
});

describe('every shop, however dirty', () => {
  it.each([
    '--dirt 0',
    '--dirt 0.05',
    '--dirt 1',
    '--dirt 1 --products 1 --customers 1 --orders 25',
    '--dirt 1 --orders 3000 --from 2024-02-29 --to 2024-02-29',
    '--dirt 1 --customers 5000 --orders 40',
    '--dirt 0.5 --products 700',
  ])('has the rows that were asked for, and every key once: %s', (args) => {
    const asked = new Map(
      [...`${small} ${args}`.matchAll(/--(\w+) (\S+)/g)].map((m) => [m[1], m[2]]),
    );
    const shop = makeShopRows(`${small} ${args}`);
    expect(shop.customers).toHaveLength(Number(asked.get('customers')));
    expect(shop.orders).toHaveLength(Number(asked.get('orders')));
    expect(shop.products).toHaveLength(Number(asked.get('products')));
    expect(idsOf(shop.customers, 'user_id').size).toBe(shop.customers.length);
    expect(idsOf(shop.orders, 'order_id').size).toBe(shop.orders.length);
    expect(idsOf(shop.products, 'product_id').size).toBe(shop.products.length);
    expect(idsOf(shop.categories, 'category_id').size).toBe(shop.categories.length);
    const lineKeys = shop.items.map((item) => `${item.order_id}-${item.line_number}`);
    expect(new Set(lineKeys).size).toBe(shop.items.length);
    const served = idsOf(shop.items, 'order_id');
    expect(shop.orders.filter((order) => !served.has(order.order_id))).toEqual([]);
  });

  it('has headers alone when nothing is asked for', () => {
    const shop = makeShopRows('--customers 0 --orders 0 --products 0');
    expect([shop.customers, shop.orders, shop.items, shop.products]).toEqual([[], [], [], []]);
  });

  it('is the same shop under its dirt', () => {
    const clean = makeShopRows(`${small} --dirt 0`);
    const dirty = makeShopRows(`${small} --dirt 1`);
    const own = dirty.items.filter((item) => Number(item.order_id) <= 400);
    const bare = ({ order_id, line_number, quantity, unit_price }: Row) =>
      `${order_id} ${line_number} ${quantity} ${centsOf(unit_price)}`;
    expect(own.map(bare)).toEqual(clean.items.map(bare));
    const days = (rows: Row[]) =>
      rows.map((row) => Math.floor(momentOf(row.order_timestamp ?? '') / 86_400_000));
    expect(days(dirty.orders)).toEqual(days(clean.orders));
  });
});
