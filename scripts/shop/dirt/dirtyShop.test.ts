import { beforeAll, describe, expect, it } from 'vitest';
import {
  centsOf,
  countBy,
  makeShopRows,
  makeShopTexts,
  momentOf,
  type Row,
  type ShopRows,
} from '../testing/makeShop';

const size = '--customers 600 --orders 4000 --products 200';
let clean: ShopRows;
let filthy: ShopRows;
beforeAll(() => {
  clean = makeShopRows(`${size} --dirt 0`);
  filthy = makeShopRows(`${size} --dirt 1`);
});

function shareOf(rows: Row[], isSo: (row: Row) => boolean): number {
  return rows.filter(isSo).length / rows.length;
}

function idsOf(rows: Row[], column: string): Set<string | undefined> {
  return new Set(rows.map((row) => row[column]));
}

function isTotalOff(order: Row): boolean {
  const net = centsOf(order.subtotal) - centsOf(order.discount_amount);
  const right = net + centsOf(order.tax_amount) + centsOf(order.shipping_amount);
  return Math.abs(centsOf(order.order_total) - right) > 1;
}

function isOverDiscounted(item: Row): boolean {
  return centsOf(item.discount_amount) > centsOf(item.unit_price) * Number(item.quantity);
}

function isShippedEarly({ order_timestamp = '', shipped_at = '' }: Row): boolean {
  return shipped_at !== '' && momentOf(shipped_at) < momentOf(order_timestamp);
}

/** Shares of rows that break each of the contract's rules. */
function measureBreaches({ orders, items, products, customers, categories }: ShopRows) {
  const users = idsOf(customers, 'user_id');
  const known = idsOf(products, 'product_id');
  const placed = idsOf(orders, 'order_id');
  const leaves = idsOf(categories, 'category_id');
  return {
    unknownUsers: shareOf(orders, (row) => !users.has(row.user_id)),
    unknownProducts: shareOf(items, (row) => !known.has(row.product_id)),
    unknownOrders: shareOf(items, (row) => !placed.has(row.order_id)),
    totalsOff: shareOf(orders, isTotalOff),
    unknownCategories: shareOf(products, (row) => !leaves.has(row.category_id)),
    overDiscounted: shareOf(items, isOverDiscounted),
    shippedEarly: shareOf(orders, isShippedEarly),
  };
}

describe('a mild shop', () => {
  it.each(['', '--dirt 0.05'])('breaks no rule that is an error: "%s"', (dirt) => {
    const breaches = measureBreaches(makeShopRows(`--orders 20000 --products 5000 ${dirt}`));
    expect(breaches.unknownCategories).toBe(0);
    expect(breaches.overDiscounted).toBe(0);
    expect(breaches.shippedEarly).toBe(0);
    for (const kind of ['unknownUsers', 'unknownProducts', 'unknownOrders'] as const) {
      expect(breaches[kind]).toBeGreaterThan(0);
      expect(breaches[kind]).toBeLessThan(0.005);
    }
    expect(breaches.totalsOff).toBeGreaterThan(0);
    expect(breaches.totalsOff).toBeLessThan(0.01);
  });
});

describe('a filthy shop', () => {
  it('breaks each rule of the contract in a part of the rows from which tests fail', () => {
    for (const share of Object.values(measureBreaches(filthy))) {
      expect(share).toBeGreaterThan(0.01);
      expect(share).toBeLessThan(0.15);
    }
    const ids = idsOf(filthy.categories, 'category_id');
    const parents = filthy.categories.filter((row) => row.parent_category_id !== '');
    expect(shareOf(parents, (row) => !ids.has(row.parent_category_id))).toBeGreaterThan(0);
  });

  it('spells a status in all ways that come down to the known ones, and no other', () => {
    const spelt = countBy(filthy.orders, (row) => row.status ?? '');
    const plain = [...spelt.keys()].map((status) => status.trim().toLowerCase());
    expect(new Set(plain)).toEqual(
      new Set([
        'placed',
        'processing',
        'shipped',
        'completed',
        'cancelled',
        'canceled',
        'returned',
      ]),
    );
    expect(spelt.has('Completed')).toBe(true);
    expect([...spelt.keys()].some((status) => /^\s+COMPLETED\s+$/.test(status))).toBe(true);
    expect([...spelt.keys()].some((status) => status.includes('\t'))).toBe(true);
  });

  it('means the same status, channel, coupon and country as the clean shop, or a blank', () => {
    const alike = (column: string, plain: (text: string) => string) =>
      filthy.orders.filter((row, index) => {
        const text = plain(row[column]?.trim() ?? '');
        return text !== '' && text !== clean.orders[index]?.[column];
      });
    expect(alike('status', (text) => text.toLowerCase().replace('canceled', 'cancelled'))).toEqual(
      [],
    );
    expect(alike('marketing_channel', (text) => text.toLowerCase())).toEqual([]);
    expect(alike('coupon_code', (text) => text.toUpperCase())).toEqual([]);
    expect(alike('campaign', (text) => text)).toEqual([]);
    expect(filthy.orders.some((row) => row.marketing_channel?.trim() === '')).toBe(true);
    expect(filthy.orders.some((row) => row.campaign === '\t')).toBe(true);
  });

  it('writes the same moments in every form of the contract', () => {
    const texts = filthy.orders.map((row) => row.order_timestamp ?? '');
    texts.forEach((text, index) => {
      const moment = momentOf(clean.orders[index]?.order_timestamp ?? '');
      const apart = momentOf(text) - moment;
      if (text.length === 10) expect(momentOf(text)).toBe(moment - (moment % 86_400_000));
      else expect(apart >= 0 && apart < 1000).toBe(true);
    });
    const forms = [
      /T.*Z$/,
      / .*Z$/,
      /[+]\d\d:\d\d$/,
      /-\d\d:\d\d$/,
      /[+]\d{4}$/,
      /\d:\d\d[+]\d\d$/,
      /T\d\d:\d\d:\d\d$/,
      / \d\d:\d\d:\d\d$/,
      /\.\d+/,
      /^\d{4}-\d\d-\d\d$/,
    ];
    expect(forms.filter((form) => !texts.some((text) => form.test(text)))).toEqual([]);
  });

  it('writes the same amounts as other plain decimals, and nothing for 0', () => {
    const shipping = filthy.orders.map((row) => row.shipping_amount ?? '');
    expect(shipping.map(centsOf)).toEqual(clean.orders.map((row) => centsOf(row.shipping_amount)));
    expect(shipping).toContain('');
    const subtotals = filthy.orders.map((row) => row.subtotal ?? '');
    expect(subtotals.map(centsOf)).toEqual(clean.orders.map((row) => centsOf(row.subtotal)));
    for (const form of [/^\d+$/, /\.\d$/, /\.\d{3}$/]) {
      expect(subtotals.some((text) => form.test(text))).toBe(true);
    }
  });

  it("spells countries in the contract's ways", () => {
    const spelt = new Set(filthy.customers.map((row) => row.country?.trim().toLowerCase()));
    for (const name of [
      '',
      'us',
      'usa',
      'u.s.',
      'america',
      'uk',
      'great britain',
      'deutschland',
      'holland',
    ]) {
      expect(spelt).toContain(name);
    }
    expect(spelt).not.toContain(undefined);
  });

  it('puts blanks, tabs and line ends around texts, and line ends, commas and quotes into them', () => {
    const texts = filthy.customers.flatMap((row) => Object.values(row));
    const forms = [/^ /, /^\t/, / $/, /\t$/, /[^\r]\n\s*$/, /\r\n\s*$/, /\S\n\S/, /".*"/, /,/];
    expect(forms.filter((form) => !texts.some((text) => form.test(text)))).toEqual([]);
  });

  it('leaves out what may be missing, both names now and then', () => {
    for (const column of ['phone', 'address', 'city', 'state', 'postal_code', 'country']) {
      expect(shareOf(filthy.customers, (row) => row[column] === '')).toBeGreaterThan(0.1);
    }
    expect(filthy.customers.some((row) => row.first_name === '' && row.last_name === '')).toBe(
      true,
    );
    for (const column of ['sku', 'brand', 'unit_cost']) {
      expect(shareOf(filthy.products, (row) => row[column] === '')).toBeGreaterThan(0.1);
    }
    const needed = filthy.customers.filter((row) => !row.email?.trim() || !row.created_at);
    expect(needed).toEqual([]);
  });

  it('starts its files with a byte-order mark, which a mild shop does not', () => {
    const isMarked = (text: string) => text.startsWith('\uFEFF');
    expect([...makeShopTexts(`${size} --dirt 1`).values()].every(isMarked)).toBe(true);
    expect([...makeShopTexts(`${size} --dirt 0.05`).values()].some(isMarked)).toBe(false);
  });
});
