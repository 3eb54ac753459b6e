// @ts-check
/** @import { Chance } from '../chance/chance.mjs' */
/** @import { ShopOptions } from '../options.mjs' */
/** @import { Behaviour } from './behaviour.mjs' */
/** @import { Country } from './placeData.mjs' */
import { lastSecondOf } from '../calendar/calendar.mjs';
import { draw, drawBelow, isHit, makeChance, pickFrom, turnTo } from '../chance/chance.mjs';
import { pickIndex, sumWeights } from '../chance/weights.mjs';
import { signupStamp } from './behaviour.mjs';
import { namePools, worldNames } from './nameData.mjs';
import { countries } from './placeData.mjs';

/**
 * Who a customer is; an empty text is unknown. Times are in seconds since 1970; `updatedAt` is
 * undefined for one who never changed anything.
 * @typedef {{ id: number, firstName: string, lastName: string, email: string, phone: string,
 *   address: string, city: string, state: string, postalCode: string, country: Country,
 *   createdAt: number, updatedAt: number | undefined }} Customer
 */

const countrySums = sumWeights(countries.map((country) => country.weight));
const citySums = new Map(
  countries.map((country) => [country, sumWeights(country.cities.map((city) => city[3]))]),
);
const letters = 'ABCDEFGHJKLMNPRSTUVWXY';
const mailHosts = ['example.com', 'example.com', 'example.org', 'example.net'];

/**
 * A function that tells where a customer lives, by index.
 * @param {number} seed
 */
export function makeCountryOf(seed) {
  const chance = makeChance(seed, 'country');
  return (/** @type {number} */ index) =>
    /** @type {Country} */ (countries[pickIndex(turnTo(chance, index), countrySums)]);
}

/**
 * The customers in the order of their sign-up, numbered from 1.
 * @param {ShopOptions} options
 * @param {(index: number) => Behaviour} behaviourOf
 * @param {(index: number) => Country} countryOf
 * @returns {Generator<Customer>}
 */
export function* listCustomers(options, behaviourOf, countryOf) {
  const chance = makeChance(options.seed, 'person');
  const now = lastSecondOf(options.toDay);
  for (let index = 0; index < options.customers; index += 1) {
    turnTo(chance, index);
    const id = index + 1;
    const country = countryOf(index);
    const createdAt = signupStamp(options, behaviourOf(index));
    const updatedAt = drawUpdate(chance, createdAt, now);
    yield {
      id,
      ...makeName(chance, country, id),
      ...makeHome(chance, country),
      createdAt,
      updatedAt,
    };
  }
}

/**
 * When a customer last changed something, if ever: rather sooner than later.
 * @param {Chance} chance
 * @param {number} createdAt
 * @param {number} now
 */
function drawUpdate(chance, createdAt, now) {
  if (isHit(chance, 0.4)) return undefined;
  return createdAt + Math.floor((now - createdAt) * draw(chance) * draw(chance));
}

/**
 * @param {Chance} chance
 * @param {Country} country
 * @param {number} id keeps the e-mail address apart from those of namesakes
 */
function makeName(chance, country, id) {
  const pool = isHit(chance, 0.14) ? worldNames : namePools[country.code];
  const firstName = pickFrom(chance, pool.first);
  const lastName = pickFrom(chance, isHit(chance, 0.06) ? worldNames.last : pool.last);
  const first = foldName(firstName);
  const last = foldName(lastName);
  const name = pickFrom(chance, [`${first}.${last}`, `${first}${last}`, `${first[0]}.${last}`]);
  return { firstName, lastName, email: `${name}${id}@${pickFrom(chance, mailHosts)}` };
}

/** @type {Map<string, string>} */
const folded = new Map();

/** @type {Record<string, string>} */
const plainLetters = { ß: 'ss', ø: 'o', ł: 'l', æ: 'ae' };

/**
 * Plain lower-case ASCII letters.
 * @param {string} name
 */
function foldName(name) {
  let plain = folded.get(name);
  if (plain === undefined) {
    const bare = name.toLowerCase().replace(/[ßøłæ]/g, (letter) => plainLetters[letter] ?? '');
    plain = bare.normalize('NFD').replace(/[^a-z]/g, '');
    folded.set(name, plain);
  }
  return plain;
}

/**
 * @param {Chance} chance
 * @param {Country} country
 */
function makeHome(chance, country) {
  const sums = /** @type {Float64Array} */ (citySums.get(country));
  const place = /** @type {Country['cities'][number]} */ (country.cities[pickIndex(chance, sums)]);
  const [city, state, postalPattern] = place;
  return {
    phone: isHit(chance, 0.24) ? '' : fillPattern(chance, country.phone),
    address: isHit(chance, 0.05) ? '' : makeAddress(chance, country),
    city,
    state,
    postalCode: fillPattern(chance, postalPattern),
    country,
  };
}

/**
 * @param {Chance} chance
 * @param {Country} country
 */
function makeAddress(chance, { streets, streetPattern }) {
  const number = String(1 + drawBelow(chance, 240));
  const address = streetPattern
    .replace('{street}', pickFrom(chance, streets))
    .replace('{n}', number);
  return isHit(chance, 0.15) ? `${address}, Apt ${1 + drawBelow(chance, 60)}` : address;
}

/**
 * @param {Chance} chance
 * @param {string} pattern `#` any digit, `@` any letter
 */
function fillPattern(chance, pattern) {
  return pattern.replace(/[#@]/g, (mark) =>
    mark === '#'
      ? String(drawBelow(chance, 10))
      : letters.charAt(drawBelow(chance, letters.length)),
  );
}
