// @ts-check
/** @import { Chance } from '../chance/chance.mjs' */
/** @import { Shelf } from '../catalog/shelf.mjs' */
import { drawBelow, isHit, makeChance, pickFrom, turnTo } from '../chance/chance.mjs';
import { pickIndex, sumWeights } from '../chance/weights.mjs';

/**
 * A line of an order; money in cents, `gross` before the discount.
 * @typedef {{ productId: number, quantity: number, unitPrice: number, gross: number,
 *   discount: number }} Line
 */

const lineCountSums = sumWeights([33, 27, 19, 10, 6, 3, 1.5, 0.5]);
const quantitySums = sumWeights([84, 12, 3, 1]);

/** Nearly one in a hundred customers buys for an office, a café or a club. */
const bulkShare = 0.008;

/**
 * A function that fills a customer's basket from the shelf.
 * @param {number} seed
 */
export function makeBasket(seed) {
  const tastes = makeChance(seed, 'taste');
  /** @param {Chance} chance @param {Shelf} shelf @param {number} customer @returns {Line[]} */
  return (chance, shelf, customer) => {
    turnTo(tastes, customer);
    const isBulk = isHit(tastes, bulkShare);
    const favourite = pickIndex(tastes, shelf.favourites);
    const wanted = 1 + pickIndex(chance, lineCountSums) + (isBulk ? 1 : 0);
    return chooseProducts(chance, shelf, wanted, favourite).map((index) =>
      makeLine(shelf, index, drawQuantity(chance, isBulk)),
    );
  };
}

/**
 * Different products; fewer than wanted when the shelf has no more.
 * @param {Chance} chance
 * @param {Shelf} shelf
 * @param {number} wanted
 * @param {number} favourite
 */
function chooseProducts(chance, shelf, wanted, favourite) {
  const hasFavourite = isHit(chance, 0.3) && isOnShelf(shelf, favourite);
  const chosen = [hasFavourite ? favourite : pickIndex(chance, shelf.sums)];
  for (let attempt = 0; attempt < 3 * wanted && chosen.length < wanted; attempt += 1) {
    const next = findCompanion(chance, shelf, chosen) ?? pickIndex(chance, shelf.sums);
    if (!chosen.includes(next)) chosen.push(next);
  }
  return chosen;
}

/** @param {Shelf} shelf @param {number} index */
function isOnShelf(shelf, index) {
  return (shelf.weights[index] ?? 0) > 0;
}

/**
 * Something that goes with what is in the basket, half of the time.
 * @param {Chance} chance
 * @param {Shelf} shelf
 * @param {number[]} chosen
 */
function findCompanion(chance, shelf, chosen) {
  const companions = shelf.products[pickFrom(chance, chosen)]?.companions ?? [];
  if (companions.length === 0 || !isHit(chance, 0.5)) return undefined;
  const companion = pickFrom(chance, companions);
  return isOnShelf(shelf, companion) ? companion : undefined;
}

/** @param {Chance} chance @param {boolean} isBulk */
function drawQuantity(chance, isBulk) {
  return isBulk ? 2 + drawBelow(chance, 3) : 1 + pickIndex(chance, quantitySums);
}

/** @param {Shelf} shelf @param {number} index @param {number} quantity @returns {Line} */
function makeLine(shelf, index, quantity) {
  const unitPrice = shelf.prices[index] ?? 0;
  const gross = unitPrice * quantity;
  const discount = takePercent(gross, shelf.markdowns[index] ?? 0);
  const productId = shelf.products[index]?.id ?? 0;
  return { productId, quantity, unitPrice, gross, discount };
}

/** A percentage of cents, half a cent rounded up. @param {number} cents @param {number} percent */
export function takePercent(cents, percent) {
  return Math.floor((cents * percent + 50) / 100);
}
