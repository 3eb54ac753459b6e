import { beforeAll, describe, expect, it } from 'vitest';
import {
  centsOf,
  countBy,
  makeShopRows,
  makeShopTexts,
  momentOf,
  type Row,
  type ShopRows,
} from './testing/makeShop';

const dayMs = 86_400_000;
const asOf = Date.parse('2026-06-30');

interface Sale {
  user: string;
  dayMs: number;
  date: string;
  revenue: number;
}

let shop: ShopRows;
let sales: Sale[];

function keyOf(row: Row, column: string): string {
  return row[column]?.trim() ?? '';
}

function listSales({ orders, items }: ShopRows): Sale[] {
  const revenues = new Map<string, number>();
  for (const item of items) {
    const cents = centsOf(item.unit_price) * Number(item.quantity) - centsOf(item.discount_amount);
    revenues.set(
      keyOf(item, 'order_id'),
      (revenues.get(keyOf(item, 'order_id')) ?? 0) + cents / 100,
    );
  }
  return orders
    .filter((order) => keyOf(order, 'status').toLowerCase() === 'completed')
    .map((order) => {
      const moment = momentOf(order.order_timestamp ?? '');
      return {
        user: keyOf(order, 'user_id'),
        dayMs: moment - (moment % dayMs),
        date: new Date(moment).toISOString().slice(0, 10),
        revenue: revenues.get(keyOf(order, 'order_id')) ?? 0,
      };
    });
}

beforeAll(() => {
  shop = makeShopRows();
  sales = listSales(shop);
});

function revenueOf(from: string, to: string): number {
  return sales
    .filter(({ date }) => date >= from && date <= to)
    .reduce((sum, sale) => sum + sale.revenue, 0);
}

/** Each buyer's orders, lifetime value and last day. */
function listBuyers() {
  const buyers = new Map<string, { orders: number; value: number; last: number }>();
  for (const { user, revenue, dayMs: day } of sales) {
    const buyer = buyers.get(user) ?? { orders: 0, value: 0, last: 0 };
    buyers.set(user, {
      orders: buyer.orders + 1,
      value: buyer.value + revenue,
      last: Math.max(buyer.last, day),
    });
  }
  return buyers;
}

describe('the sample shop', () => {
  it('has the size that was asked for and stays below 6 MB', () => {
    expect(shop.customers).toHaveLength(2500);
    expect(shop.orders).toHaveLength(20_000);
    expect(shop.products).toHaveLength(60);
    expect(shop.items.length).toBeGreaterThan(47_000);
    expect(shop.items.length).toBeLessThan(53_000);
    const bytes = [...makeShopTexts().values()].map((text) => Buffer.byteLength(text));
    expect(bytes.reduce((a, b) => a + b)).toBeLessThan(6_000_000);
  });

  it('sells on every day from 1 July 2023 to 30 June 2026', () => {
    const days = new Set(
      shop.orders.map((row) =>
        new Date(momentOf(row.order_timestamp ?? '')).toISOString().slice(0, 10),
      ),
    );
    const all = Array.from({ length: 1096 }, (_, index) =>
      new Date(asOf - index * dayMs).toISOString().slice(0, 10),
    );
    expect(all.filter((day) => !days.has(day))).toEqual([]);
    expect(all.at(-1)).toBe('2023-07-01');
    expect(days.size).toBe(1096);
  });

  it('grows from year to year, but not without end', () => {
    const years = [2023, 2024, 2025].map((year) => revenueOf(`${year}-07-01`, `${year + 1}-06-30`));
    for (const [index, revenue] of years.slice(1).entries()) {
      expect(revenue / (years[index] ?? 0)).toBeGreaterThan(1.2);
      expect(revenue / (years[index] ?? 0)).toBeLessThan(2.2);
    }
  });

  it('has its weeks and seasons: weekends over Tuesdays, November over August', () => {
    const orders = countBy(
      shop.orders,
      (row) => `${new Date(momentOf(row.order_timestamp ?? '')).getUTCDay()}`,
    );
    expect((orders.get('0') ?? 0) / (orders.get('2') ?? 0)).toBeGreaterThan(1.25);
    for (const year of [2023, 2024, 2025]) {
      expect(revenueOf(`${year}-11-01`, `${year}-11-30`)).toBeGreaterThan(
        revenueOf(`${year}-08-01`, `${year}-08-31`),
      );
    }
  });

  it.each([
    ['Black Friday and Cyber Monday 2024', '2024-11-29', '2024-12-02', 1.5],
    ['Black Friday and Cyber Monday 2025', '2025-11-28', '2025-12-01', 1.5],
    ['the spring sale of 2026', '2026-05-13', '2026-05-19', 1.2],
  ])('sells more on %s than in the weeks before', (_name, from, to, factor) => {
    const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
    const weekBefore = new Date(Date.parse(from) - 8 * dayMs).toISOString().slice(0, 10);
    const monthBefore = new Date(Date.parse(from) - 35 * dayMs).toISOString().slice(0, 10);
    const usual = revenueOf(monthBefore, weekBefore) / 28;
    expect(revenueOf(from, to) / days / usual).toBeGreaterThan(factor);
  });

  it('loses most of a day when the checkout is down, on 4 June 2026', () => {
    expect(revenueOf('2026-06-04', '2026-06-04')).toBeLessThan(
      0.6 * (revenueOf('2026-05-20', '2026-06-03') / 15),
    );
  });

  it('has customers in all five segments at a threshold of 1000 and 90 days', () => {
    const segments = {
      prospect: 0,
      high_value_active: 0,
      high_value_lapsed: 0,
      active: 0,
      lapsed: 0,
    };
    const buyers = listBuyers();
    for (const { user_id = '' } of shop.customers) {
      const buyer = buyers.get(user_id);
      const isActive = buyer !== undefined && asOf - buyer.last <= 90 * dayMs;
      const activity = isActive ? 'active' : 'lapsed';
      if (!buyer) segments.prospect += 1;
      else if (buyer.value >= 1000) segments[`high_value_${activity}`] += 1;
      else segments[activity] += 1;
    }
    for (const [name, count] of Object.entries(segments)) {
      expect(count / 2500, name).toBeGreaterThan(0.05);
      expect(count / 2500, name).toBeLessThan(0.55);
    }
  });

  it('lives on loyal customers: two in three come again, a tenth brings half of the revenue', () => {
    const buyers = [...listBuyers().values()];
    const repeat = buyers.filter((buyer) => buyer.orders > 1).length / buyers.length;
    expect(repeat).toBeGreaterThan(0.55);
    expect(repeat).toBeLessThan(0.75);
    const values = buyers.map((buyer) => buyer.value).sort((a, b) => b - a);
    const total = values.reduce((a, b) => a + b);
    const top = values.slice(0, buyers.length / 10).reduce((a, b) => a + b);
    expect(top / total).toBeGreaterThan(0.4);
    expect((values[0] ?? 0) / total).toBeLessThan(0.02);
  });

  it('earns: orders of 75 to 110 on average, with a margin of 38 to 50 %', () => {
    const costs = new Map(shop.products.map((row) => [row.product_id, row.unit_cost]));
    let revenue = 0;
    let cost = 0;
    for (const item of shop.items) {
      revenue += centsOf(item.unit_price) * Number(item.quantity) - centsOf(item.discount_amount);
      cost += centsOf(costs.get(item.product_id)) * Number(item.quantity);
    }
    const average = revenue / 100 / shop.orders.length;
    expect(average).toBeGreaterThan(75);
    expect(average).toBeLessThan(110);
    expect(1 - cost / revenue).toBeGreaterThan(0.38);
    expect(1 - cost / revenue).toBeLessThan(0.5);
  });

  it('has products without cost, brand or number, some never sold, and one sold at a loss', () => {
    const sold = new Set(shop.items.map((item) => item.product_id));
    const missing = (column: string) => shop.products.filter((row) => row[column] === '').length;
    for (const column of ['unit_cost', 'brand', 'sku']) {
      expect(missing(column), column).toBeGreaterThanOrEqual(2);
      expect(missing(column), column).toBeLessThanOrEqual(8);
    }
    expect(shop.products.filter((row) => !sold.has(row.product_id))).toHaveLength(3);
    const losses = shop.products.filter((row) => centsOf(row.unit_cost) > centsOf(row.unit_price));
    expect(losses.map((row) => row.product_name)).toEqual([
      'Wireless Charging Pad',
      'Gift Card Sleeve',
    ]);
  });

  it('brings new products out over time', () => {
    const dates = new Map(
      shop.orders.map((row) => [row.order_id, row.order_timestamp?.slice(0, 7) ?? '']),
    );
    const first = new Map<string, string>();
    for (const item of shop.items) {
      const month = dates.get(item.order_id);
      const name = item.product_id ?? '';
      if (month && month < (first.get(name) ?? '9999')) first.set(name, month);
    }
    const years = countBy(
      [...first.values()].map((month) => ({ month })),
      (row) => row.month?.slice(0, 4) ?? '',
    );
    for (const year of ['2024', '2025', '2026']) expect(years.get(year)).toBeGreaterThanOrEqual(2);
  });

  it('leaves a part of the newest orders open, and hardly any older one', () => {
    const isOpen = (row: Row) =>
      ['placed', 'processing', 'shipped'].includes(keyOf(row, 'status').toLowerCase());
    const isNew = (row: Row) => (row.order_timestamp ?? '') >= '2026-06-25';
    const newest = shop.orders.filter(isNew);
    expect(newest.filter(isOpen).length / newest.length).toBeGreaterThan(0.1);
    expect(newest.filter(isOpen).length / newest.length).toBeLessThan(0.45);
    expect(shop.orders.filter((row) => isOpen(row) && !isNew(row)).length).toBeLessThan(40);
    const states = new Set(newest.map((row) => keyOf(row, 'status').toLowerCase()));
    for (const state of ['placed', 'processing', 'shipped', 'completed'])
      expect(states).toContain(state);
  });
});
