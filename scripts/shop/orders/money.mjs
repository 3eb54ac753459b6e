// @ts-check
/** @import { Line } from './basket.mjs' */
/** @import { Coupon } from './campaignData.mjs' */
/** @import { Origin } from './attribution.mjs' */
/** @import { Chance } from '../chance/chance.mjs' */
/** @import { Country } from '../customers/placeData.mjs' */

import { isHit } from '../chance/chance.mjs';
import { takePercent } from './basket.mjs';
import { coupons } from './campaignData.mjs';

/**
 * An order's amounts in cents: total = subtotal - discount + tax + shipping.
 * @typedef {{ subtotal: number, discount: number, tax: number, shipping: number, total: number }}
 * Amounts
 */

/** Orders of this many cents travel free. */
const freeShippingFrom = 7500;
const expressFee = 800;

/**
 * @param {Chance} chance
 * @param {Origin} origin
 * @param {boolean} isFirst
 * @returns {Coupon | undefined}
 */
export function pickCoupon(chance, { channel, campaign }, isFirst) {
  const turn = isFirst ? 'first' : 'repeat';
  return coupons.find(
    (coupon) =>
      (coupon.campaign === undefined || campaign.startsWith(coupon.campaign)) &&
      (coupon.channel ?? channel) === channel &&
      (coupon.isFor ?? turn) === turn &&
      isHit(chance, coupon.share),
  );
}

/**
 * Settles a coupon: takes a percentage off the lines, in place, or the amount off the header. A
 * coupon that gives nothing is not taken (undefined).
 * @typedef {{ code: string, headerDiscount: number, freeShipping: boolean }} Settlement
 * @param {Line[]} lines @param {Coupon | undefined} coupon @returns {Settlement | undefined}
 */
export function settleCoupon(lines, coupon) {
  if (!coupon) return undefined;
  const { code, gives } = coupon;
  const settlement = { code, headerDiscount: 0, freeShipping: false };
  switch (gives.kind) {
    case 'percent':
      return reduceLines(lines, gives.percent) ? settlement : undefined;
    case 'amount':
      return netOf(lines) >= gives.from
        ? { ...settlement, headerDiscount: gives.cents }
        : undefined;
    case 'freeShipping':
      return { ...settlement, freeShipping: true };
  }
}

/**
 * Whether a line was left to reduce: reductions do not add up.
 * @param {Line[]} lines
 * @param {number} percent
 */
function reduceLines(lines, percent) {
  const open = lines.filter((line) => line.discount === 0 && line.gross > 0);
  for (const line of open) line.discount = takePercent(line.gross, percent);
  return open.length > 0;
}

/** @param {Line[]} lines */
function netOf(lines) {
  return lines.reduce((sum, line) => sum + line.gross - line.discount, 0);
}

/**
 * The header's amounts, from lines whose discounts are settled.
 * @param {Chance} chance
 * @param {Line[]} lines
 * @param {Settlement | undefined} settlement
 * @param {Country} country
 * @returns {Amounts}
 */
export function addUp(chance, lines, settlement, country) {
  const subtotal = lines.reduce((sum, line) => sum + line.gross, 0);
  const net = netOf(lines) - (settlement?.headerDiscount ?? 0);
  const tax = takePercent(net, country.taxPercent);
  const isFree = net >= freeShippingFrom || settlement?.freeShipping;
  const shipping = (isFree ? 0 : country.shipping) + (isHit(chance, 0.06) ? expressFee : 0);
  return { subtotal, discount: subtotal - net, tax, shipping, total: net + tax + shipping };
}
