// @ts-check
/** @import { Chance } from '../chance/chance.mjs' */
/** @import { ShopOptions } from '../options.mjs' */
import { isHit, makeChance, turnTo } from '../chance/chance.mjs';

/** Up to this rate nothing is planted that the project's tests call an error. */
const mildUpTo = 0.05;

/**
 * Each kind of dirt: the share of its rows or fields that bear it at rate 1. A severe kind makes a
 * test fail and stays away from mild rates.
 */
const kinds = {
  statusSpelling: { share: 0.6, isSevere: false },
  stampForm: { share: 0.6, isSevere: false },
  dateAlone: { share: 0.1, isSevere: false },
  channelCase: { share: 0.5, isSevere: false },
  couponCase: { share: 0.5, isSevere: false },
  campaignBlank: { share: 0.2, isSevere: false },
  channelBlank: { share: 0.1, isSevere: false },
  padding: { share: 0.3, isSevere: false },
  letterCase: { share: 0.4, isSevere: false },
  emptyOptional: { share: 0.2, isSevere: false },
  emptyZero: { share: 0.4, isSevere: false },
  countrySpelling: { share: 0.8, isSevere: false },
  lineBreak: { share: 0.15, isSevere: false },
  quotes: { share: 0.1, isSevere: false },
  unknownUser: { share: 0.04, isSevere: false },
  unknownProduct: { share: 0.02, isSevere: false },
  unknownOrder: { share: 0.02, isSevere: false },
  totalOff: { share: 0.08, isSevere: false },
  nameless: { share: 0.03, isSevere: true },
  shippedEarly: { share: 0.05, isSevere: true },
  discountOver: { share: 0.02, isSevere: true },
  unknownCategory: { share: 0.06, isSevere: true },
  unknownParent: { share: 0.06, isSevere: true },
  byteOrderMark: { share: 1, isSevere: true },
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

/** Turns to a row: what it bears depends on nothing but its key. @param {Dirt} dirt @param {number} id @param {number} [part] */
export function turnDirt(dirt, id, part) {
  if (dirt.rate > 0) turnTo(dirt.chance, id, part);
}

/** Whether the next row or field bears this kind. @param {Dirt} dirt @param {DirtKind} kind */
export function bears({ rate, chance }, kind) {
  const { share, isSevere } = kinds[kind];
  if (rate === 0 || (isSevere && rate <= mildUpTo)) return false;
  return isHit(chance, share * rate);
}
