// @ts-check
/** @import { Chance } from '../chance/chance.mjs' */
/** @import { ShopOptions } from '../options.mjs' */
/** @import { Timeline } from '../calendar/timeline.mjs' */
import { DAY_SECONDS } from '../calendar/calendar.mjs';
import { demandAt, signupDayAt } from '../calendar/timeline.mjs';
import {
  draw,
  drawBelow,
  drawFactor,
  drawWait,
  isHit,
  makeChance,
  turnTo,
} from '../chance/chance.mjs';
import { pickIndex, sumWeights } from '../chance/weights.mjs';

/**
 * How often people come back: most try the shop once or buy now and then, a few live in it.
 * `gapDays` between orders and `stayDays` until they lapse are means in demand time.
 * @typedef {{ share: number, gapDays: number, stayDays: number }} Loyalty
 */

/** @type {readonly Loyalty[]} */
const loyalties = [
  { share: 11, gapDays: 0, stayDays: 0 },
  { share: 28, gapDays: 1, stayDays: 0 },
  { share: 29, gapDays: 50, stayDays: 340 },
  { share: 20.5, gapDays: 27, stayDays: 640 },
  { share: 10.5, gapDays: 15.5, stayDays: 1050 },
  { share: 1, gapDays: 12, stayDays: 1400 },
];

/** The first customer buys at once and never leaves, so that the smallest shop has its orders. */
const founder = { share: 0, gapDays: 30, stayDays: 100_000 };

const loyaltySums = sumWeights(loyalties.map((loyalty) => loyalty.share));

/** Orders an hour of the day in UTC: Europe's evening, then America's. */
const hourSums = sumWeights([
  5, 5, 4.5, 3.5, 2.5, 1.8, 1.6, 1.8, 2.4, 3.2, 3.8, 4.2, 4.4, 4.6, 5, 5.4, 5.6, 5.8, 6, 6.4, 6.6,
  6.4, 6, 5.6,
]);

/** A second of the day. @param {Chance} chance */
export function drawSecond(chance) {
  return pickIndex(chance, hourSums) * 3600 + drawBelow(chance, 3600);
}

/**
 * What a customer does with the shop. Days count from the shop's first, times are demand time.
 * `wish` is how many orders the customer would place, 0 for one who only looks.
 * @typedef {{ signupDay: number, signupSecond: number, firstDay: number, firstTime: number,
 *   lastTime: number, wish: number }} Behaviour
 */

/**
 * A function that tells any customer's behaviour, by index from 0; the earlier the index, the
 * earlier the sign-up.
 * @param {ShopOptions} options @param {Timeline} timeline
 */
export function makeBehaviour({ seed, customers }, timeline) {
  const chance = makeChance(seed, 'behaviour');
  /** @param {number} customer @returns {Behaviour} */
  return (customer) => {
    turnTo(chance, customer);
    const signupDay = signupDayAt(timeline, (customer + draw(chance)) / customers);
    const signupSecond = drawSecond(chance);
    const delay = customer === 0 ? 0 : drawDelay(chance, signupDay);
    const firstDay = Math.max(0, signupDay) + delay;
    const loyalty = customer === 0 ? founder : pickLoyalty(chance);
    const stay = drawStay(chance, timeline, firstDay, loyalty);
    return { signupDay, signupSecond, firstDay, ...stay };
  };
}

/**
 * Days from sign-up to the first order: mostly none, as people sign up at the checkout.
 * @param {Chance} chance
 * @param {number} signupDay
 */
function drawDelay(chance, signupDay) {
  const hesitates = isHit(chance, 0.3) || signupDay < 0;
  return hesitates ? Math.floor(drawWait(chance, 10)) : 0;
}

/** @param {Chance} chance */
function pickLoyalty(chance) {
  return /** @type {Loyalty} */ (loyalties[pickIndex(chance, loyaltySums)]);
}

/**
 * @param {Chance} chance
 * @param {Timeline} timeline
 * @param {number} firstDay
 * @param {Loyalty} loyalty
 */
function drawStay(chance, timeline, firstDay, { gapDays, stayDays }) {
  if (gapDays === 0 || firstDay >= timeline.days) return { firstTime: 0, lastTime: 0, wish: 0 };
  const dayStart = demandAt(timeline, firstDay);
  const firstTime = dayStart + draw(chance) * (demandAt(timeline, firstDay + 1) - dayStart);
  const lastTime = Math.min(timeline.days, firstTime + drawWait(chance, stayDays));
  const gap = gapDays * drawFactor(chance, 0.2);
  return { firstTime, lastTime, wish: 1 + (lastTime - firstTime) / gap };
}

/**
 * Seconds since 1970 at which the customer signed up.
 * @param {ShopOptions} options
 * @param {Behaviour} behaviour
 */
export function signupStamp({ fromDay }, { signupDay, signupSecond }) {
  return (fromDay + signupDay) * DAY_SECONDS + signupSecond;
}
