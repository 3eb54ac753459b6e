// @ts-check
/** @import { Chance } from '../chance/chance.mjs' */
/** @import { ShopOptions } from '../options.mjs' */
import { isHit, makeChance, turnTo } from '../chance/chance.mjs';

/** Up to this rate a shop is mild: the project's tests warn at most. */
const mildUpTo = 0.05;

/**
 * Each kind of dirt: the share of its rows or fields that bear it at rate 1. A harsh kind makes a
 * test fail, or troubles who looks at a file's first bytes, and stays away from mild rates.
 */
const kinds = {
  statusSpelling: { share: 0.6, isHarsh: false },
  stampForm: { share: 0.6, isHarsh: false },
  dateAlone: { share: 0.1, isHarsh: false },
  campaignBlank: { share: 0.2, isHarsh: false },
  channelBlank: { share: 0.1, isHarsh: false },
  padding: { share: 0.3, isHarsh: false },
  letterCase: { share: 0.4, isHarsh: false },
  emptyOptional: { share: 0.2, isHarsh: false },
  emptyZero: { share: 0.4, isHarsh: false },
  countrySpelling: { share: 0.8, isHarsh: false },
  lineBreak: { share: 0.15, isHarsh: false },
  quotes: { share: 0.3, isHarsh: false },
  moneyForm: { share: 0.2, isHarsh: false },
  unknownUser: { share: 0.04, isHarsh: false },
  unknownProduct: { share: 0.02, isHarsh: false },
  unknownOrder: { share: 0.02, isHarsh: false },
  totalOff: { share: 0.08, isHarsh: false },
  nameless: { share: 0.03, isHarsh: false },
  shippedEarly: { share: 0.05, isHarsh: true },
  discountOver: { share: 0.02, isHarsh: true },
  unknownCategory: { share: 0.06, isHarsh: true },
  unknownParent: { share: 0.06, isHarsh: true },
  byteOrderMark: { share: 1, isHarsh: true },
};

/** @typedef {keyof typeof kinds} DirtKind */

/**
 * The dirt of one file. It draws from a stream of its own, so that the shop under the dirt is the
 * same at every rate.
 * @typedef {{ rate: number, chance: Chance }} Dirt
 * @param {ShopOptions} options @param {string} file @returns {Dirt}
 */
export function makeDirt({ dirt, seed }, file) {
  return { rate: dirt, chance: makeChance(seed, `dirt in ${file}`) };
}

/**
 * Turns to a row: what it bears depends on nothing but its key.
 * @param {Dirt} dirt
 * @param {number} id
 * @param {number} [part]
 */
export function turnDirt(dirt, id, part) {
  if (dirt.rate > 0) turnTo(dirt.chance, id, part);
}

/** Whether the next row or field bears this kind. @param {Dirt} dirt @param {DirtKind} kind */
export function bears({ rate, chance }, kind) {
  const { share, isHarsh } = kinds[kind];
  if (rate === 0 || (isHarsh && rate <= mildUpTo)) return false;
  return isHit(chance, share * rate);
}
