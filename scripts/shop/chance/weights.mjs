// @ts-check
/** @import { Chance } from './chance.mjs' */
import { draw } from './chance.mjs';

/** Running sums of weights ≥ 0, for pickIndex and findIndex. @param {ArrayLike<number>} weights */
export function sumWeights(weights) {
  const sums = new Float64Array(weights.length);
  let total = 0;
  for (let index = 0; index < weights.length; index += 1) {
    total += weights[index] ?? 0;
    sums[index] = total;
  }
  return sums;
}

/** The last running sum. @param {Float64Array} sums */
export function totalOf(sums) {
  return sums[sums.length - 1] ?? 0;
}

/**
 * The first index whose running sum lies above `target`; the last index when none does.
 * @param {Float64Array} sums
 * @param {number} target
 */
export function findIndex(sums, target) {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (/** @type {number} */ (sums[middle]) > target) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * An index drawn in proportion to its weight; the total must be above 0.
 * @param {Chance} chance
 * @param {Float64Array} sums
 */
export function pickIndex(chance, sums) {
  return findIndex(sums, draw(chance) * totalOf(sums));
}
