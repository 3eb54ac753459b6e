// @ts-check
/** @import { CountryCode } from '../customers/placeData.mjs' */

/**
 * How the contract says that a country may be written; case and outer blanks are free.
 * @type {Record<CountryCode, readonly string[]>}
 */
export const countrySpellings = {
  US: ['us', 'usa', 'u.s.a.', 'u.s.', 'united states', 'united states of america', 'america'],
  GB: ['gb', 'uk', 'u.k.', 'united kingdom', 'great britain', 'england'],
  DE: ['de', 'germany', 'deutschland'],
  FR: ['fr', 'france'],
  CA: ['ca', 'canada'],
  AU: ['au', 'australia'],
  ES: ['es', 'spain', 'españa'],
  IT: ['it', 'italy', 'italia'],
  NL: ['nl', 'netherlands', 'the netherlands', 'holland'],
  SE: ['se', 'sweden'],
  DK: ['dk', 'denmark'],
  PL: ['pl', 'poland'],
};

/** Offsets of clocks that stamped a time, in minutes east of UTC. */
export const clockOffsets = [0, 60, 120, -300, -480, 330, 600];
