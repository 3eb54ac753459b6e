// @ts-check
/** @import { Chance } from '../chance/chance.mjs' */
/** @import { Country } from './placeData.mjs' */
import { drawBelow, isHit, makeChance, pickFrom, turnTo } from '../chance/chance.mjs';
import { pickIndex, sumWeights } from '../chance/weights.mjs';
import { namePools, worldNames } from './nameData.mjs';
import { countries } from './placeData.mjs';

/**
 * Who a customer is, without times; an empty text is unknown.
 * @typedef {{ firstName: string, lastName: string, email: string, phone: string, address: string,
 *   city: string, state: string, postalCode: string, country: Country }} Person
 */

const countrySums = sumWeights(countries.map((country) => country.weight));
const citySums = new Map(
  countries.map((country) => [country, sumWeights(country.cities.map((city) => city[3]))]),
);
const letters = 'ABCDEFGHJKLMNPRSTUVWXY';
const mailHosts = ['example.com', 'example.com', 'example.org', 'example.net'];

/** A function that tells where a customer lives, by index. @param {number} seed */
export function makeCountryOf(seed) {
  const chance = makeChance(seed, 'country');
  return (/** @type {number} */ customer) =>
    /** @type {Country} */ (countries[pickIndex(turnTo(chance, customer), countrySums)]);
}

/**
 * A function that makes a customer up, by index.
 * @param {number} seed @param {(customer: number) => Country} countryOf
 */
export function makePersonOf(seed, countryOf) {
  const chance = makeChance(seed, 'person');
  /** @param {number} customer @returns {Person} */
  return (customer) => {
    turnTo(chance, customer);
    const country = countryOf(customer);
    const pool = isHit(chance, 0.14) ? worldNames : namePools[country.code];
    const firstName = pickFrom(chance, pool.first);
    const lastName = pickFrom(chance, isHit(chance, 0.06) ? worldNames.last : pool.last);
    const email = makeEmail(chance, firstName, lastName, customer + 1);
    return { firstName, lastName, email, ...makeHome(chance, country), country };
  };
}

/** @param {Chance} chance @param {string} firstName @param {string} lastName @param {number} id keeps it apart from its namesakes */
function makeEmail(chance, firstName, lastName, id) {
  const first = foldName(firstName);
  const last = foldName(lastName);
  const name = pickFrom(chance, [`${first}.${last}`, `${first}${last}`, `${first[0]}.${last}`]);
  return `${name}${id}@${pickFrom(chance, mailHosts)}`;
}

/** @type {Map<string, string>} */
const folded = new Map();
/** @type {Record<string, string>} */
const plainLetters = { ß: 'ss', ø: 'o', ł: 'l', æ: 'ae' };

/** Plain lower-case ASCII letters. @param {string} name */
function foldName(name) {
  let plain = folded.get(name);
  if (plain === undefined) {
    const bare = name.toLowerCase().normalize('NFD');
    plain = bare.replace(/[ßøłæ]/g, (letter) => plainLetters[letter] ?? '').replace(/[^a-z]/g, '');
    folded.set(name, plain);
  }
  return plain;
}

/** @param {Chance} chance @param {Country} country */
function makeHome(chance, country) {
  const sums = /** @type {Float64Array} */ (citySums.get(country));
  const place = /** @type {Country['cities'][number]} */ (country.cities[pickIndex(chance, sums)]);
  const [city, state, postalPattern] = place;
  const phone = fillPattern(chance, country.phone);
  return {
    phone: isHit(chance, 0.24) ? '' : phone,
    address: isHit(chance, 0.05) ? '' : makeAddress(chance, country),
    city,
    state,
    postalCode: fillPattern(chance, postalPattern),
  };
}

/** @param {Chance} chance @param {Country} country */
function makeAddress(chance, { streets, streetPattern }) {
  const street = pickFrom(chance, streets);
  const address = streetPattern
    .replace('{street}', street)
    .replace('{n}', String(1 + drawBelow(chance, 240)));
  return isHit(chance, 0.15) ? `${address}, Apt ${1 + drawBelow(chance, 60)}` : address;
}

/** @param {Chance} chance @param {string} pattern `#` any digit, `@` any letter */
function fillPattern(chance, pattern) {
  return pattern.replace(/[#@]/g, (mark) =>
    mark === '#'
      ? String(drawBelow(chance, 10))
      : letters.charAt(drawBelow(chance, letters.length)),
  );
}
