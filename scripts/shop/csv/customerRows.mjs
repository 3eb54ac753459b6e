// @ts-check
/** @import { Dirt } from '../dirt/dirt.mjs' */
/** @import { Person } from '../customers/people.mjs' */
import { draw, isHit } from '../chance/chance.mjs';
import { bears, turnDirt } from '../dirt/dirt.mjs';
import { spellCountry } from '../dirt/spellings.mjs';
import { writeCode, writeOptional, writeStamp, writeStampOrDate } from './soil.mjs';

/** @param {Dirt} dirt @param {number} id @param {Person} person @param {number} createdAt @param {number | undefined} updatedAt */
export function writeCustomer(dirt, id, person, createdAt, updatedAt) {
  turnDirt(dirt, id);
  const contact = `${writeCode(dirt, person.email)},${writeOptional(dirt, person.phone)}`;
  const stamps = `${writeStampOrDate(dirt, createdAt)},${writeStamp(dirt, updatedAt)}`;
  return `${id},${writeNames(dirt, person)},${contact},${writeHome(dirt, person)},${stamps}\n`;
}

/** @param {Dirt} dirt @param {Person} person */
function writeNames(dirt, { firstName, lastName }) {
  if (bears(dirt, 'nameless')) return ',';
  return `${writeOptional(dirt, firstName)},${writeOptional(dirt, lastName)}`;
}

/** @param {Dirt} dirt @param {Person} person */
function writeHome(dirt, { address, city, state, postalCode, country }) {
  const place = `${writeOptional(dirt, address)},${writeOptional(dirt, city)},${writeState(dirt, state)}`;
  return `${place},${writeOptional(dirt, postalCode)},${writeCountry(dirt, country.code)}`;
}

/** @param {Dirt} dirt @param {string} state */
function writeState(dirt, state) {
  return state === '' || bears(dirt, 'emptyOptional') ? '' : writeCode(dirt, state);
}

/** @param {Dirt} dirt @param {import('../customers/placeData.mjs').CountryCode} code */
function writeCountry(dirt, code) {
  if (bears(dirt, 'emptyOptional')) return '';
  return bears(dirt, 'countrySpelling') ? spellCountry(dirt.chance, code) : code;
}

/** When a customer last changed something, if ever. @param {import('../chance/chance.mjs').Chance} chance @param {number} createdAt @param {number} now */
export function drawUpdate(chance, createdAt, now) {
  if (isHit(chance, 0.4)) return undefined;
  const span = Math.max(0, now - createdAt);
  return createdAt + Math.floor(span * draw(chance) * draw(chance));
}
