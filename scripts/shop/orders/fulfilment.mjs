// @ts-check
/** @import { Chance } from '../chance/chance.mjs' */
import { DAY_SECONDS } from '../calendar/calendar.mjs';
import { draw, drawFactor, drawWait, isHit } from '../chance/chance.mjs';

/**
 * @typedef {'placed' | 'processing' | 'shipped' | 'completed' | 'cancelled' | 'returned'}
 * OrderStatus
 */

/**
 * Seconds since 1970, undefined for what has not happened by the shop's "today".
 * @typedef {{ status: OrderStatus, shippedAt: number | undefined, deliveredAt: number | undefined
 * }} Fulfilment
 */

/** The share of orders that is still open so many days after they were placed. */
const openShares = [0.34, 0.26, 0.19, 0.13, 0.09, 0.06, 0.04, 0.02];
/** Open for good: nobody looked after them. */
const stuckShare = 0.001;
const cancelledShare = 0.042;
const returnedShare = 0.05;

/**
 * @param {Chance} chance @param {number} orderedAt @param {number} now the last second of the shop
 * @param {number} transitDays the parcel's mean time to the country @returns {Fulfilment}
 */
export function fulfil(chance, orderedAt, now, transitDays) {
  const shipped = orderedAt + Math.round(drawPacking(chance) * DAY_SECONDS);
  const delivered = shipped + Math.round(drawTransit(chance, transitDays) * DAY_SECONDS);
  const stamps = { shippedAt: pastOnly(shipped, now), deliveredAt: pastOnly(delivered, now) };
  if (isHit(chance, cancelledShare)) return cancel(chance, stamps);
  const age = Math.floor((now - orderedAt) / DAY_SECONDS);
  if (isHit(chance, openShares[age] ?? stuckShare)) return leaveOpen(chance, age, stamps);
  if (isHit(chance, returnedShare) && delivered + drawWait(chance, 9) * DAY_SECONDS < now) {
    return { ...stamps, status: 'returned' };
  }
  // A carrier now and then forgets to scan a parcel at the door.
  const deliveredAt = isHit(chance, 0.012) ? undefined : stamps.deliveredAt;
  return { ...stamps, deliveredAt, status: 'completed' };
}

/**
 * Days until the parcel leaves: one or two, longer where something must be made first.
 * @param {Chance} chance
 */
function drawPacking(chance) {
  return 0.9 * drawFactor(chance, 0.6) + (isHit(chance, 0.03) ? 3 + drawWait(chance, 4) : 0);
}

/** @param {Chance} chance @param {number} transitDays */
function drawTransit(chance, transitDays) {
  return (
    transitDays * drawFactor(chance, 0.32) + (isHit(chance, 0.025) ? 6 + drawWait(chance, 7) : 0)
  );
}

/** @param {number} stamp @param {number} now */
function pastOnly(stamp, now) {
  return stamp <= now ? stamp : undefined;
}

/**
 * Some change their mind when the parcel is on its way; it comes back undelivered.
 * @param {Chance} chance
 * @param {{ shippedAt: number | undefined }} stamps
 * @returns {Fulfilment}
 */
function cancel(chance, { shippedAt }) {
  const isOnItsWay = isHit(chance, 0.07);
  return {
    status: 'cancelled',
    shippedAt: isOnItsWay ? shippedAt : undefined,
    deliveredAt: undefined,
  };
}

/**
 * @param {Chance} chance
 * @param {number} age days
 * @param {{ shippedAt: number | undefined }} stamps
 * @returns {Fulfilment}
 */
function leaveOpen(chance, age, { shippedAt }) {
  if (shippedAt !== undefined && isHit(chance, 0.6))
    return { status: 'shipped', shippedAt, deliveredAt: undefined };
  const status = draw(chance) < 0.3 + 0.4 * age ? 'processing' : 'placed';
  return { status, shippedAt: undefined, deliveredAt: undefined };
}
