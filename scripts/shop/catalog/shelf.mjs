// @ts-check
/** @import { Chance } from '../chance/chance.mjs' */
/** @import { Catalog, Product } from './catalog.mjs' */
/** @import { SeasonName } from './catalogData.mjs' */
/** @import { ShopOptions } from '../options.mjs' */
/** @import { Seasons, ShopEvent } from '../calendar/seasons.mjs' */

import { blendMonths } from '../calendar/seasons.mjs';
import { draw, drawBelow, makeChance, turnTo } from '../chance/chance.mjs';
import { sumWeights } from '../chance/weights.mjs';
import { seasonCurves } from './catalogData.mjs';

/**
 * What can be bought today, by product index: the weight of each (0: not on the shelf), the price
 * in cents and the percentage it is reduced by. `favourites` are running sums for what a customer
 * likes in general.
 * @typedef {{ products: Product[], weights: Float64Array, sums: Float64Array, prices: Float64Array,
 *   markdowns: Uint8Array, favourites: Float64Array }} Shelf
 */

/** By how much all prices rose each year up to today's. */
const yearlyRise = 1.02;

/**
 * A function that lays the shelf out for a day, counted from the shop's first; the shelf it
 * returns is the same object each time.
 * @param {ShopOptions} options @param {Catalog} catalog @param {Seasons} seasons
 */
export function makeShelf(options, { products }, { events }) {
  const chance = makeChance(options.seed, 'markdown');
  const count = products.length;
  /** @type {Shelf} */
  const shelf = {
    products,
    weights: new Float64Array(count),
    sums: new Float64Array(count),
    prices: new Float64Array(count),
    markdowns: new Uint8Array(count),
    favourites: sumWeights(products.map((product) => product.popularity)),
  };
  /** @param {number} day */
  return (day) => {
    const event = /** @type {ShopEvent} */ (events[day]);
    const seasonal = readSeasons(options.fromDay + day);
    for (let index = 0; index < count; index += 1) {
      const product = /** @type {Product} */ (products[index]);
      const markdown = markdownOn(chance, product, event, options.fromDay + day);
      shelf.markdowns[index] = markdown;
      shelf.prices[index] = priceOn(product, events.length - 1 - day);
      shelf.weights[index] =
        weightOn(product, day) * seasonal[product.season] * (1 + markdown / 40);
    }
    ensureSomething(shelf);
    shelf.sums = sumWeights(shelf.weights);
    return shelf;
  };
}

/**
 * Percent off; drawn once an event, and once a fortnight between events.
 * @param {Chance} chance
 * @param {Product} product
 * @param {ShopEvent} event
 * @param {number} day
 */
function markdownOn(chance, product, { firstDay, markdown: { share, least, most } }, day) {
  turnTo(chance, product.id, firstDay || Math.floor(day / 14));
  if (draw(chance) >= share) return 0;
  return least + 5 * drawBelow(chance, (most - least) / 5 + 1);
}

/**
 * Older prices are lower and keep the cents of today's.
 * @param {Product} product
 * @param {number} daysAgo
 */
function priceOn({ id, unitPrice }, daysAgo) {
  const rises = Math.floor((daysAgo + ((id * 37) % 365)) / 365);
  const cents = unitPrice % 100;
  let whole = (unitPrice - cents) / 100;
  for (let rise = 0; rise < rises; rise += 1) whole /= yearlyRise;
  return Math.round(whole) * 100 + cents;
}

/**
 * How each season sells on a day since 1970.
 * @param {number} calendarDay
 * @returns {Record<SeasonName, number>}
 */
function readSeasons(calendarDay) {
  return {
    even: 1,
    winter: blendMonths(seasonCurves.winter, calendarDay),
    summer: blendMonths(seasonCurves.summer, calendarDay),
    gift: blendMonths(seasonCurves.gift, calendarDay),
  };
}

/** @param {Product} product @param {number} day from the shop's first */
function weightOn({ popularity, launchDay }, day) {
  if (day < launchDay) return 0;
  const isNew = launchDay > 0 && day < launchDay + 30;
  return isNew ? popularity * 1.5 : popularity;
}

/** A shop of a few odd products still has something to sell. @param {Shelf} shelf */
function ensureSomething({ weights }) {
  if (weights.every((weight) => weight === 0)) weights[0] = 1;
}
