// @ts-check
/** @import { ShopOptions } from '../options.mjs' */
/** @import { Seasons } from './seasons.mjs' */
import { exponential } from '../chance/exactMath.mjs';
import { findIndex, sumWeights, totalOf } from '../chance/weights.mjs';

/**
 * The shop's two clocks. Customers live by demand time, in which every unit holds as much wish to
 * buy (one unit an average day), so that their even gaps bunch up before Christmas. `demandEnds`
 * has the demand time at the end of each day, `signupEnds` the running sum of sign-ups, from
 * `waitingDays` before the first day on.
 * @typedef {{ demandEnds: Float64Array, signupEnds: Float64Array, days: number }} Timeline
 */

/** People could sign up this long before the shop opened. */
export const waitingDays = 45;

/** By how much sign-ups grow in a year. */
const yearlyGrowth = 0.12;

/** @param {ShopOptions} options @param {Seasons} seasons @returns {Timeline} */
export function buildTimeline({ fromDay, toDay }, { demand }) {
  const days = toDay - fromDay + 1;
  const signups = new Float64Array(waitingDays + days);
  for (let index = 0; index < signups.length; index += 1) {
    signups[index] = signupWeight(index - waitingDays, demand);
  }
  return {
    demandEnds: scaleTotal(sumWeights(demand), days),
    signupEnds: sumWeights(signups),
    days,
  };
}

/** @param {number} day from the first day of the shop @param {Float64Array} demand */
function signupWeight(day, demand) {
  if (day < 0) return 1.5;
  const launch = 1 + 2 * exponential(-day / 40);
  return launch * exponential((yearlyGrowth * day) / 365) * /** @type {number} */ (demand[day]);
}

/** @param {Float64Array} sums @param {number} total */
function scaleTotal(sums, total) {
  const factor = total / totalOf(sums);
  return sums.map((sum) => sum * factor);
}

/**
 * The demand time when a day begins.
 * @param {Timeline} timeline
 * @param {number} day from the shop's first day
 */
export function demandAt(timeline, day) {
  return day <= 0 ? 0 : /** @type {number} */ (timeline.demandEnds[day - 1]);
}

/**
 * The day, from the shop's first, in which a demand time lies.
 * @param {Timeline} timeline
 * @param {number} time
 */
export function dayAt(timeline, time) {
  return findIndex(timeline.demandEnds, time);
}

/**
 * The sign-up day, from the shop's first, of a share of all sign-ups; may be negative.
 * @param {Timeline} timeline
 * @param {number} share
 */
export function signupDayAt(timeline, share) {
  return findIndex(timeline.signupEnds, share * totalOf(timeline.signupEnds)) - waitingDays;
}
