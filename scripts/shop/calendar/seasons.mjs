// @ts-check
/** @import { ShopOptions } from '../options.mjs' */

import { drawFactor, makeChance, turnTo } from '../chance/chance.mjs';
import { dateOf, dayOf, monthOf, nthWeekday, weekdayOf, yearOf } from './calendar.mjs';

/**
 * Which share of the products is reduced, and by what percentage: a multiple of five from `least`
 * to `most`.
 * @typedef {{ share: number, least: number, most: number }} Markdown
 */

/**
 * A stretch of days on which customers behave otherwise. `demand` has a factor for each day from
 * `firstDay` on.
 * @typedef {{ name: string, firstDay: number, demand: readonly number[], markdown: Markdown }} ShopEvent
 */

/** Share of orders by weekday, Monday first: people shop at the weekend. */
const weekdayDemand = [0.95, 0.86, 0.86, 0.91, 0.98, 1.19, 1.25];

/** By the middle of each month, January first. */
const monthDemand = [0.93, 0.88, 0.93, 0.98, 1.02, 0.98, 0.9, 0.89, 0.98, 1.03, 1.16, 1.28];

/** @type {Markdown} */
const usualMarkdown = { share: 0.06, least: 10, most: 20 };

/** @type {ShopEvent} */
const ordinaryDays = { name: 'ordinary', firstDay: 0, demand: [], markdown: usualMarkdown };

const wednesday = 2;
const thursday = 3;

/**
 * The events of a year, a later one stronger where two meet.
 * @param {number} year
 * @returns {ShopEvent[]}
 */
export function listEvents(year) {
  const springSale = nthWeekday(year, 5, wednesday, 2);
  const blackFriday = nthWeekday(year, 11, thursday, 4) + 1;
  return [
    {
      name: 'new_year',
      firstDay: dayOf(year, 1, 1),
      demand: [0.7, 1.04, 1.04, 1.04, 1.04, 1.04, 1.04, 1.04, 1.04, 1.04, 1.04, 1.04],
      markdown: { share: 0.25, least: 20, most: 40 },
    },
    {
      name: 'spring_sale',
      firstDay: springSale,
      demand: [1.4, 1.45, 1.6, 1.75, 2.2, 1.45, 1.25],
      markdown: { share: 0.4, least: 15, most: 25 },
    },
    makeLull('after_spring_sale', springSale + 7, [0.86, 0.9]),
    {
      name: 'black_friday',
      firstDay: blackFriday - 4,
      demand: [1.1, 1.15, 1.2, 1.4, 2.9, 1.8, 1.6, 2.4],
      markdown: { share: 0.5, least: 20, most: 30 },
    },
    makeLull('after_black_friday', blackFriday + 4, [0.9, 0.86, 0.88, 0.92, 0.95]),
    makeLull(
      'holidays',
      dayOf(year, 12, 21),
      [0.88, 0.8, 0.68, 0.45, 0.32, 0.6, 0.75, 0.78, 0.8, 0.75, 0.6],
    ),
    ...listOutages(year),
  ];
}

/**
 * A day on which the checkout was down for hours, so that the anomaly tests have something to find.
 * @param {number} year
 */
function listOutages(year) {
  return year % 2 === 0 ? [makeLull('outage', nthWeekday(year, 6, thursday, 1), [0.35])] : [];
}

/**
 * Days on which less is bought, at the usual prices.
 * @param {string} name
 * @param {number} firstDay
 * @param {number[]} demand
 * @returns {ShopEvent}
 */
function makeLull(name, firstDay, demand) {
  return { name, firstDay, demand, markdown: usualMarkdown };
}

/**
 * What each day is like: how much is bought, against 1 on an average day, and the event.
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

/**
 * The value between the middles of two months, so that no step shows on the first.
 * @param {readonly number[]} months twelve values
 * @param {number} day
 */
export function blendMonths(months, day) {
  const place = monthOf(day) - 1 + (dateOf(day) - 15.5) / 30.5;
  const before = Math.floor(place);
  const share = place - before;
  const from = /** @type {number} */ (months[(before + 12) % 12]);
  const to = /** @type {number} */ (months[(before + 13) % 12]);
  return from * (1 - share) + to * share;
}
