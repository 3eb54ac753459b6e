import { describe, expect, it } from 'vitest';
import { buildSeasons } from '../calendar/seasons.mjs';
import { buildCatalog } from '../catalog/catalog.mjs';
import { makeShelf } from '../catalog/shelf.mjs';
import { makeChance, turnTo } from '../chance/chance.mjs';
import { countries } from '../customers/placeData.mjs';
import { makeOptions } from '../testing/makeShop';
import { makeOrigins, pickOrigin } from './attribution.mjs';
import { type Line, makeBasket, takePercent } from './basket.mjs';
import type { Coupon } from './campaignData.mjs';
import { fulfil } from './fulfilment.mjs';
import { addUp, pickCoupon, settleCoupon } from './money.mjs';

const options = makeOptions();
const seasons = buildSeasons(options);
const catalog = buildCatalog(options);
const [home] = countries;
if (!home) throw new Error('There is no country.');
const chance = makeChance(1, 'test');
const times = 2000;

function repeat<T>(make: (index: number) => T): T[] {
  return Array.from({ length: times }, (_, index) => make(index));
}

function dayOf(date: string): number {
  return Date.parse(date) / 86_400_000 - options.fromDay;
}

function makeLine(gross: number, discount = 0): Line {
  return { productId: 1, quantity: 1, unitPrice: gross, gross, discount };
}

describe('a basket', () => {
  const shelf = makeShelf(options, catalog, seasons)(dayOf('2025-10-01'));
  const fill = makeBasket(7);
  const baskets = repeat((index) => fill(chance, shelf, index));
  const idOf = (name: string) => catalog.products.find((product) => product.name === name)?.id;

  it('holds different products that are on the shelf, one to nine', () => {
    for (const lines of baskets) {
      const ids = lines.map(({ productId }) => productId);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => (shelf.weights[id - 1] ?? 0) === 0)).toEqual([]);
      expect(lines.length >= 1 && lines.length <= 9).toBe(true);
    }
  });

  it('costs quantity x price, less the reduction of the day', () => {
    for (const { productId, quantity, unitPrice, gross, discount } of baskets.flat()) {
      expect(unitPrice).toBe(shelf.prices[productId - 1]);
      expect(gross).toBe(quantity * unitPrice);
      expect(discount).toBe(takePercent(gross, shelf.markdowns[productId - 1] ?? 0));
    }
  });

  it('often holds what goes together', () => {
    const withMat = baskets.filter(
      (lines) =>
        lines.length > 1 && lines.some(({ productId }) => productId === idOf('Yoga Mat, 5 mm')),
    );
    const withBoth = withMat.filter((lines) =>
      lines.some(({ productId }) => productId === idOf('Insulated Bottle, 750 ml')),
    );
    expect(withMat.length).toBeGreaterThan(10);
    expect(withBoth.length / withMat.length).toBeGreaterThan(0.2);
  });

  it('holds many pieces for the few customers who buy in bulk', () => {
    const unitsOf = (index: number) =>
      fill(chance, shelf, index).reduce((sum, { quantity }) => sum + quantity, 0);
    const units = repeat((index) => unitsOf(index) + unitsOf(index) + unitsOf(index));
    const heavy = units.filter((sum) => sum >= 24).length;
    expect(heavy).toBeGreaterThan(times * 0.002);
    expect(heavy).toBeLessThan(times * 0.02);
  });

  it('rounds a percentage half a cent up', () => {
    expect([
      takePercent(50, 1),
      takePercent(49, 1),
      takePercent(1999, 15),
      takePercent(0, 30),
    ]).toEqual([1, 0, 300, 0]);
  });
});

describe('the origin of an order', () => {
  const originsOn = makeOrigins(options, seasons);
  const origins = (date: string, isFirst: boolean) => {
    const ofDay = originsOn(dayOf(date));
    return repeat(() => pickOrigin(chance, ofDay, isFirst));
  };
  const campaignsOn = (date: string) =>
    new Set(
      [...origins(date, true), ...origins(date, false)].map(
        ({ channel, campaign }) => `${channel} ${campaign}`,
      ),
    );

  it('is one of eight channels, e-mail rather for those who come again', () => {
    const first = origins('2025-10-01', true);
    const later = origins('2025-10-01', false);
    expect(new Set(first.map(({ channel }) => channel)).size).toBe(8);
    const mails = (list: typeof first) => list.filter(({ channel }) => channel === 'email').length;
    expect(mails(later)).toBeGreaterThan(3 * mails(first));
  });

  it('names a campaign only while it runs', () => {
    expect(campaignsOn('2025-11-28')).toContain('email black_friday_2025');
    expect(campaignsOn('2025-11-28')).not.toContain('email spring_sale_2025');
    expect(campaignsOn('2026-05-13')).toContain('paid_search spring_sale_2026');
    expect(campaignsOn('2026-05-12')).not.toContain('paid_search spring_sale_2026');
    expect(campaignsOn('2025-09-08')).toContain('affiliate cashback_week_2025');
    expect(campaignsOn('2025-09-07')).not.toContain('affiliate cashback_week_2025');
    expect(campaignsOn('2025-09-15')).toContain('affiliate cashback_week_2025');
    expect(campaignsOn('2025-09-16')).not.toContain('affiliate cashback_week_2025');
    expect(campaignsOn('2024-02-29')).toContain('email newsletter_2024_q1');
  });

  it('names none where there cannot be one, and welcomes only newcomers', () => {
    const all = origins('2025-11-28', false);
    for (const channel of ['organic_search', 'direct']) {
      expect(
        new Set(all.filter((origin) => origin.channel === channel).map(({ campaign }) => campaign)),
      ).toEqual(new Set(['']));
    }
    expect(all.some(({ campaign }) => campaign === 'welcome_series')).toBe(false);
    expect(origins('2025-11-28', true).some(({ campaign }) => campaign === 'welcome_series')).toBe(
      true,
    );
  });

  it('decides which coupons may be used', () => {
    const codes = (channel: 'email' | 'direct', campaign: string, isFirst: boolean) =>
      new Set(repeat(() => pickCoupon(chance, { channel, campaign }, isFirst)?.code));
    expect(codes('email', 'spring_sale_2026', false)).toEqual(
      new Set(['SPRING20', 'THANKYOU5', 'FREESHIP', undefined]),
    );
    expect(codes('direct', '', true)).toEqual(new Set(['WELCOME10', 'FREESHIP', undefined]));
    expect(codes('direct', '', false)).toEqual(new Set(['FREESHIP', undefined]));
  });
});

describe('the amounts of an order', () => {
  const percent: Coupon = { code: 'P', share: 1, gives: { kind: 'percent', percent: 10 } };
  const amount: Coupon = { code: 'A', share: 1, gives: { kind: 'amount', cents: 500, from: 3000 } };
  const free: Coupon = { code: 'F', share: 1, gives: { kind: 'freeShipping' } };

  it('take a percentage off the lines that are not reduced yet', () => {
    const lines = [makeLine(1995), makeLine(1000, 200), makeLine(0)];
    expect(settleCoupon(lines, percent)?.code).toBe('P');
    expect(lines.map(({ discount }) => discount)).toEqual([200, 200, 0]);
  });

  it('take an amount off the header, from its least value on', () => {
    expect(settleCoupon([makeLine(3500, 500)], amount)?.headerDiscount).toBe(500);
    const lines = [makeLine(3499, 500)];
    expect(settleCoupon(lines, amount)).toBeUndefined();
    expect(lines).toEqual([makeLine(3499, 500)]);
  });

  it('do not name a coupon that gave nothing', () => {
    expect(settleCoupon([makeLine(1000, 100)], percent)).toBeUndefined();
    expect(settleCoupon([makeLine(1000)], undefined)).toBeUndefined();
  });

  it('add up to the total, with tax on the net amount', () => {
    for (const coupon of [percent, amount, free, undefined]) {
      const lines = [makeLine(4000), makeLine(1500, 300)];
      const settlement = settleCoupon(lines, coupon);
      const { subtotal, discount, tax, shipping, total } = addUp(chance, lines, settlement, home);
      expect(subtotal).toBe(5500);
      expect(tax).toBe(takePercent(subtotal - discount, home.taxPercent));
      expect(total).toBe(subtotal - discount + tax + shipping);
      expect(discount).toBe(300 + (coupon === percent ? 400 : 0) + (coupon === amount ? 500 : 0));
    }
  });

  it('ship free from 75.00 or with a coupon, dearer in a hurry', () => {
    const fees = (gross: number, coupon?: Coupon) =>
      new Set(
        repeat(
          () =>
            addUp(chance, [makeLine(gross)], settleCoupon([makeLine(gross)], coupon), home)
              .shipping,
        ),
      );
    expect(fees(7499)).toEqual(new Set([home.shipping, home.shipping + 800]));
    expect(fees(7500)).toEqual(new Set([0, 800]));
    expect(fees(1000, free)).toEqual(new Set([0, 800]));
  });
});

describe('the fulfilment of an order', () => {
  const now = Date.parse('2026-06-30T23:59:59Z') / 1000;
  const daysAgo = (days: number) =>
    repeat((index) => fulfil(turnTo(chance, index), now - days * 86_400, now, 3.2));
  const shareOf = (list: { status: string }[], status: string) =>
    list.filter((order) => order.status === status).length / list.length;

  it('is done after months: nine in ten completed, the rest cancelled or returned', () => {
    const old = daysAgo(120);
    expect(shareOf(old, 'completed')).toBeGreaterThan(0.88);
    expect(shareOf(old, 'completed')).toBeLessThan(0.94);
    expect(shareOf(old, 'cancelled')).toBeGreaterThan(0.03);
    expect(shareOf(old, 'returned')).toBeGreaterThan(0.03);
  });

  it('is open for a part of the newest, which nobody has returned', () => {
    const fresh = daysAgo(1);
    expect(
      shareOf(fresh, 'placed') + shareOf(fresh, 'processing') + shareOf(fresh, 'shipped'),
    ).toBeGreaterThan(0.15);
    expect(shareOf(fresh, 'completed')).toBeGreaterThan(0.5);
    expect(shareOf(fresh, 'returned')).toBe(0);
  });

  it('has stamps in order, none after now', () => {
    for (const days of [0.1, 2, 5, 30]) {
      for (const { shippedAt, deliveredAt } of daysAgo(days)) {
        const stamps = [now - days * 86_400, shippedAt, deliveredAt, now].flatMap((at) => at ?? []);
        expect(stamps).toEqual([...stamps].sort((a, b) => a - b));
      }
    }
  });

  it('has no stamp that the status rules out', () => {
    const reached: Record<string, string[]> = {
      placed: ['ordered'],
      processing: ['ordered'],
      shipped: ['shipped'],
      cancelled: ['ordered', 'shipped'],
      returned: ['delivered'],
      completed: ['ordered', 'shipped', 'delivered'],
    };
    const stepOf = ({ shippedAt, deliveredAt }: ReturnType<typeof fulfil>) => {
      if (deliveredAt !== undefined) return 'delivered';
      return shippedAt === undefined ? 'ordered' : 'shipped';
    };
    const seen = new Map<string, Set<string>>();
    for (const order of [0.1, 2, 5, 30].flatMap(daysAgo)) {
      seen.set(order.status, (seen.get(order.status) ?? new Set()).add(stepOf(order)));
    }
    expect(Object.fromEntries(seen)).toEqual(
      Object.fromEntries(
        Object.entries(reached).map(([status, steps]) => [status, new Set(steps)]),
      ),
    );
  });

  it('takes days, and now and then weeks', () => {
    const travel = daysAgo(200).flatMap(({ shippedAt, deliveredAt }) =>
      shippedAt && deliveredAt ? [(deliveredAt - shippedAt) / 86_400] : [],
    );
    travel.sort((a, b) => a - b);
    expect(travel[Math.floor(travel.length / 2)]).toBeCloseTo(3.2, 0);
    expect(travel.at(-5)).toBeGreaterThan(12);
  });
});
