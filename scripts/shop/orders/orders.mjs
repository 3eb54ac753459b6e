// @ts-check
/** @import { Origin } from './attribution.mjs' */
/** @import { Line } from './basket.mjs' */
/** @import { Catalog } from '../catalog/catalog.mjs' */
/** @import { Fulfilment } from './fulfilment.mjs' */
/** @import { Amounts } from './money.mjs' */
/** @import { ShopOptions } from '../options.mjs' */
/** @import { Country } from '../customers/placeData.mjs' */
/** @import { Visit } from '../customers/schedule.mjs' */
/** @import { Seasons } from '../calendar/seasons.mjs' */

import { DAY_SECONDS, lastSecondOf } from '../calendar/calendar.mjs';
import { makeShelf } from '../catalog/shelf.mjs';
import { makeChance, turnTo } from '../chance/chance.mjs';
import { makeOrigins, pickOrigin } from './attribution.mjs';
import { makeBasket } from './basket.mjs';
import { fulfil } from './fulfilment.mjs';
import { addUp, pickCoupon, settleCoupon } from './money.mjs';

/**
 * An order as the shop knows it, before any dirt; `orderedAt` in seconds since 1970.
 * @typedef {{ id: number, userId: number, orderedAt: number, origin: Origin, couponCode: string,
 *   lines: Line[], amounts: Amounts, fulfilment: Fulfilment }} Order
 */

/**
 * The orders of the visits, numbered from 1 in the order of their time.
 * @param {ShopOptions} options @param {Catalog} catalog @param {Seasons} seasons
 * @param {Iterable<Visit>} visits @param {(customer: number) => Country} countryOf
 * @returns {Generator<Order>}
 */
export function* listOrders(options, catalog, seasons, visits, countryOf) {
  const chance = makeChance(options.seed, 'order');
  const layOut = makeShelf(options, catalog, seasons);
  const originsOn = makeOrigins(options, seasons);
  const fillBasket = makeBasket(options.seed);
  const now = lastSecondOf(options.toDay);
  let today = { day: -1, shelf: layOut(0), origins: originsOn(0) };
  let id = 0;
  for (const { day, customer, second, isFirst } of visits) {
    if (day !== today.day) today = { day, shelf: layOut(day), origins: originsOn(day) };
    id += 1;
    turnTo(chance, id);
    const orderedAt = (options.fromDay + day) * DAY_SECONDS + second;
    const country = countryOf(customer);
    const origin = pickOrigin(chance, today.origins, isFirst);
    const lines = fillBasket(chance, today.shelf, customer);
    const settlement = settleCoupon(lines, pickCoupon(chance, origin, isFirst));
    const amounts = addUp(chance, lines, settlement, country);
    const fulfilment = fulfil(chance, orderedAt, now, country.transitDays);
    const couponCode = settlement?.code ?? '';
    yield { id, userId: customer + 1, orderedAt, origin, couponCode, lines, amounts, fulfilment };
  }
}
