// @ts-check
/** @import { Behaviour } from './behaviour.mjs' */
/** @import { Chance } from '../chance/chance.mjs' */
/** @import { ShopOptions } from '../options.mjs' */
/** @import { Timeline } from '../calendar/timeline.mjs' */

import { dayAt } from '../calendar/timeline.mjs';
import { draw, drawBelow, isHit, makeChance, turnTo } from '../chance/chance.mjs';
import { exponential, naturalLog } from '../chance/exactMath.mjs';
import { drawSecond } from './behaviour.mjs';

/**
 * Who orders when, kept in a few bytes a customer: each waits in the list of the day of the next
 * order. `firstOfDay` heads a day's list and `nextInDay` links it (-1 ends it); `time` is the
 * demand time of the customer's next order, `lastTime` that of the lapse, `left` the orders to come.
 * @typedef {{ firstOfDay: Int32Array, nextInDay: Int32Array, left: Uint32Array, time: Float64Array,
 *   lastTime: Float64Array, isNew: Uint8Array }} Queue
 */

/** @typedef {{ customer: number, day: number, second: number, isFirst: boolean }} Visit */

/** The customer's place in a sort key; the second of the day stands before it. */
const CUSTOMER_SPAN = 2 ** 31;

/**
 * All orders of the shop, in the order of their time; exactly as many as the options ask for.
 * @param {ShopOptions} options @param {Timeline} timeline @param {(customer: number) => Behaviour} behaviourOf
 * @returns {Generator<Visit>}
 */
export function* listVisits(options, timeline, behaviourOf) {
  const queue = fillQueue(options, timeline, behaviourOf);
  const gaps = makeChance(options.seed, 'gaps');
  const clock = makeChance(options.seed, 'clock');
  for (let day = 0; day < timeline.days; day += 1) {
    const keys = [];
    for (let customer = leave(queue, day); customer >= 0; customer = leave(queue, day)) {
      const part = /** @type {number} */ (queue.left[customer]);
      const second = secondOfVisit(
        turnTo(clock, customer, part),
        queue,
        customer,
        day,
        behaviourOf,
      );
      keys.push(
        (second * CUSTOMER_SPAN + customer) * 2 + /** @type {number} */ (queue.isNew[customer]),
      );
      planNext(turnTo(gaps, customer, part), queue, timeline, customer, day);
    }
    for (const key of Float64Array.from(keys).sort()) yield readKey(key, day);
  }
}

/** @param {number} key @param {number} day @returns {Visit} */
function readKey(key, day) {
  const isFirst = key % 2 === 1;
  const rest = Math.floor(key / 2);
  return { day, customer: rest % CUSTOMER_SPAN, second: Math.floor(rest / CUSTOMER_SPAN), isFirst };
}

/**
 * @param {ShopOptions} options
 * @param {Timeline} timeline
 * @param {(customer: number) => Behaviour} behaviourOf
 */
function fillQueue({ customers, orders }, timeline, behaviourOf) {
  const queue = makeQueue(customers, timeline.days);
  let wished = 0;
  for (let customer = 0; customer < customers; customer += 1) wished += behaviourOf(customer).wish;
  let running = 0;
  let given = 0;
  for (let customer = 0; customer < customers; customer += 1) {
    const behaviour = behaviourOf(customer);
    running += behaviour.wish;
    const target = Math.floor((running / wished) * orders);
    if (target > given) join(queue, customer, behaviour, target - given);
    given = target;
  }
  return queue;
}

/** @param {number} customers @param {number} days @returns {Queue} */
function makeQueue(customers, days) {
  return {
    firstOfDay: new Int32Array(days).fill(-1),
    nextInDay: new Int32Array(customers),
    left: new Uint32Array(customers),
    time: new Float64Array(customers),
    lastTime: new Float64Array(customers),
    isNew: new Uint8Array(customers),
  };
}

/**
 * @param {Queue} queue
 * @param {number} customer
 * @param {Behaviour} behaviour
 * @param {number} orders
 */
function join(queue, customer, behaviour, orders) {
  queue.left[customer] = orders;
  queue.time[customer] = behaviour.firstTime;
  queue.lastTime[customer] = behaviour.lastTime;
  queue.isNew[customer] = 1;
  enter(queue, behaviour.firstDay, customer);
}

/** @param {Queue} queue @param {number} day @param {number} customer */
function enter(queue, day, customer) {
  queue.nextInDay[customer] = /** @type {number} */ (queue.firstOfDay[day]);
  queue.firstOfDay[day] = customer;
}

/**
 * Takes a customer out of a day's list; -1 when it is empty.
 * @param {Queue} queue
 * @param {number} day
 */
function leave(queue, day) {
  const customer = /** @type {number} */ (queue.firstOfDay[day]);
  if (customer >= 0) queue.firstOfDay[day] = /** @type {number} */ (queue.nextInDay[customer]);
  return customer;
}

/**
 * @param {Chance} clock
 * @param {Queue} queue
 * @param {number} customer
 * @param {number} day
 * @param {(customer: number) => Behaviour} behaviourOf
 */
function secondOfVisit(clock, queue, customer, day, behaviourOf) {
  const second = drawSecond(clock);
  if (queue.isNew[customer] === 0) return second;
  const { signupDay, signupSecond } = behaviourOf(customer);
  return signupDay === day ? Math.min(86399, signupSecond + 60 + drawBelow(clock, 2400)) : second;
}

/**
 * @param {Chance} gaps
 * @param {Queue} queue
 * @param {Timeline} timeline
 * @param {number} customer
 * @param {number} day
 */
function planNext(gaps, queue, timeline, customer, day) {
  const left = /** @type {number} */ (queue.left[customer]) - 1;
  queue.left[customer] = left;
  queue.isNew[customer] = 0;
  if (left === 0) return;
  const time = spreadNext(gaps, queue.time[customer] ?? 0, queue.lastTime[customer] ?? 0, left);
  queue.time[customer] = time;
  enter(queue, Math.max(day, dayAt(timeline, time)), customer);
}

/**
 * The next of `left` orders strewn over a stretch of time: every second of twice as many uniform
 * points in order, which makes the gaps more even than pure chance. Half of the customers have one
 * point more before the end, or orders would thin out towards the last day of the shop.
 * @param {Chance} gaps @param {number} time @param {number} lastTime @param {number} left
 */
function spreadNext(gaps, time, lastTime, left) {
  const points = 2 * left + (isHit(gaps, 0.5) ? 1 : 0);
  const middle = lastTime - (lastTime - time) * drawLowest(gaps, points);
  return lastTime - (lastTime - middle) * drawLowest(gaps, points - 1);
}

/** 1 minus the lowest of so many uniforms. @param {Chance} gaps @param {number} points */
function drawLowest(gaps, points) {
  return exponential(naturalLog(1 - draw(gaps)) / points);
}
