// @ts-check
import { exponential, naturalLog } from './exactMath.mjs';

/**
 * A stream of random numbers that can be turned to any id at once: what order 7 draws does not
 * depend on how much order 6 drew, so a change in one place leaves the rest of the shop as it was.
 * @typedef {{ key: number, left: number, right: number, step: number }} Chance
 */

const GOLDEN = 0x9e3779b9;

/**
 * A stream of its own for each seed and topic.
 * @param {number} seed
 * @param {string} topic
 * @returns {Chance}
 */
export function makeChance(seed, topic) {
  let key = mixBits(seed + GOLDEN);
  for (const letter of topic) key = mixBits(key ^ (letter.codePointAt(0) ?? 0));
  return turnTo({ key, left: 0, right: 0, step: 0 }, 0);
}

/**
 * Restarts the stream for an id (below 2^32) and a part of it; gives the same object back.
 * @param {Chance} chance @param {number} id @param {number} [part]
 */
export function turnTo(chance, id, part = 0) {
  chance.left = mixBits(chance.key + Math.imul(id, GOLDEN));
  chance.right = mixBits(part + 0x5bd1e995);
  chance.step = 0;
  return chance;
}

/** Uniform in [0, 1), a multiple of 2^-32. @param {Chance} chance */
export function draw(chance) {
  chance.step = (chance.step + GOLDEN) | 0;
  return (mixBits(mixBits(chance.step ^ chance.left) + chance.right) >>> 0) / 4294967296;
}

/** A whole number from 0 to `limit` - 1. @param {Chance} chance @param {number} limit */
export function drawBelow(chance, limit) {
  return Math.floor(draw(chance) * limit);
}

/** @param {Chance} chance @param {number} share probability between 0 and 1 */
export function isHit(chance, share) {
  return draw(chance) < share;
}

/** Mean 0, deviation 1, never beyond ±3.5: the sum of four uniforms. @param {Chance} chance */
export function drawNormal(chance) {
  const sum = draw(chance) + draw(chance) + draw(chance) + draw(chance);
  return (sum - 2) * Math.sqrt(3);
}

/**
 * A factor around 1 whose logarithm has the given deviation.
 * @param {Chance} chance
 * @param {number} deviation
 */
export function drawFactor(chance, deviation) {
  return exponential(deviation * drawNormal(chance));
}

/** Exponentially distributed waiting time. @param {Chance} chance @param {number} mean */
export function drawWait(chance, mean) {
  return -mean * naturalLog(1 - draw(chance));
}

/** @template T @param {Chance} chance @param {readonly T[]} list not empty @returns {T} */
export function pickFrom(chance, list) {
  return /** @type {T} */ (list[drawBelow(chance, list.length)]);
}

/** @param {number} value */
function mixBits(value) {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return hash ^ (hash >>> 16);
}
