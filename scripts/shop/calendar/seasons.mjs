// @ts-check
/** @import { ShopOptions } from '../options.mjs' */

import { drawFactor, makeChance, turnTo } from '../chance/chance.mjs';
import { dateOf, dayOf, monthOf, nthWeekday, weekdayOf, yearOf } from './calendar.mjs';

/**
 * A stretch of days on which customers behave otherwise. `demand` has one factor a day from
 * `firstDay` on; `markdownShare` of the products are reduced by a percentage within `markdown`.
 * @typedef {{ name: string, firstDay: number, demand: number[], markdownShare: number,
 *   markdown: [number, number] }} ShopEvent
 */

/** Share of orders by weekday, Monday first: people shop at the weekend. */
const weekdayDemand = [0.98, 0.91, 0.9, 0.93, 0.99, 1.11, 1.18];

/** By the middle of each month, January first. */
const monthDemand = [0.93, 0.88, 0.93, 0.98, 1.02, 0.98, 0.9, 0.89, 0.98, 1.03, 1.16, 1.28];

/** @type {ShopEvent} */
const ordinaryDays = {
  name: 'ordinary',
  firstDay: 0,
  demand: [],
  markdownShare: 0.06,
  markdown: [10, 20],
};

const thursdayIndex = 3;
const wednesdayIndex = 2;

/** @param {number} year @returns {ShopEvent[]} */
export function listEvents(year) {
  const blackFriday = nthWeekday(year, 11, thursdayIndex, 4) + 1;
  return [
    makeEvent('new_year', dayOf(year, 1, 1), [0.7, ...Array(11).fill(1.04)], 0.25, [20, 40]),
    makeEvent(
      'spring_sale',
      nthWeekday(year, 5, wednesdayIndex, 2),
      [1.4, 1.45, 1.6, 1.75, 2.2, 1.45, 1.25, 0.88, 0.9],
      0.4,
      [15, 25],
    ),
    makeEvent(
      'black_friday',
      blackFriday - 4,
      [1.1, 1.15, 1.2, 1.4, 2.9, 1.8, 1.6, 2.4],
      0.5,
      [20, 30],
    ),
    makeEvent('after_sale', blackFriday + 4, [0.9, 0.86, 0.88, 0.92, 0.95], 0.06, [10, 20]),
    makeEvent(
      'holidays',
      dayOf(year, 12, 21),
      [0.88, 0.8, 0.68, 0.45, 0.32, 0.6, 0.75, 0.78, 0.8, 0.75, 0.6],
      0.1,
      [10, 20],
    ),
    ...listOutages(year),
  ];
}

/** A day on which the checkout was down for hours, so that the anomaly tests have something to find. @param {number} year */
function listOutages(year) {
  if (year % 2 === 1) return [];
  return [makeEvent('outage', nthWeekday(year, 6, thursdayIndex, 1), [0.35], 0.06, [10, 20])];
}

/**
 * @param {string} name @param {number} firstDay @param {number[]} demand
 * @param {number} markdownShare @param {[number, number]} markdown @returns {ShopEvent}
 */
function makeEvent(name, firstDay, demand, markdownShare, markdown) {
  return { name, firstDay, demand, markdownShare, markdown };
}

/**
 * What each day of the shop is like: how much is bought, against 1 on an average day, and the event.
 * @typedef {{ demand: Float64Array, events: ShopEvent[] }} Seasons
 * @param {ShopOptions} options
 * @returns {Seasons}
 */
export function buildSeasons({ fromDay, toDay, seed }) {
  const weather = makeChance(seed, 'weather');
  const demand = new Float64Array(toDay - fromDay + 1);
  const events = Array.from(demand, () => ordinaryDays);
  for (let year = yearOf(fromDay); year <= yearOf(toDay); year += 1) {
    for (const event of listEvents(year)) markEvent(events, event, fromDay);
  }
  for (let index = 0; index < demand.length; index += 1) {
    const day = fromDay + index;
    const event = /** @type {ShopEvent} */ (events[index]);
    const noise = drawFactor(turnTo(weather, day), 0.05);
    demand[index] = dayDemand(day) * (event.demand[day - event.firstDay] ?? 1) * noise;
  }
  return { demand, events };
}

/** @param {ShopEvent[]} events @param {ShopEvent} event @param {number} fromDay */
function markEvent(events, event, fromDay) {
  for (let offset = 0; offset < event.demand.length; offset += 1) {
    const index = event.firstDay + offset - fromDay;
    if (index >= 0 && index < events.length) events[index] = event;
  }
}

/** @param {number} day */
function dayDemand(day) {
  const weekday = /** @type {number} */ (weekdayDemand[weekdayOf(day)]);
  return weekday * blendMonths(monthDemand, day);
}

/** The value between the middles of two months, so that no step shows on the first. @param {readonly number[]} months twelve values @param {number} day */
export function blendMonths(months, day) {
  const place = monthOf(day) - 1 + (dateOf(day) - 15.5) / 30.5;
  const before = Math.floor(place);
  const share = place - before;
  const from = /** @type {number} */ (months[(before + 12) % 12]);
  const to = /** @type {number} */ (months[(before + 13) % 12]);
  return from * (1 - share) + to * share;
}
