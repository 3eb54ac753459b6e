// @ts-check
/** @import { Customer } from '../customers/people.mjs' */
/** @import { CountryCode } from '../customers/placeData.mjs' */
/** @import { Dirt } from '../dirt/dirt.mjs' */
import { bears, turnDirt } from '../dirt/dirt.mjs';
import { spellAddress, spellCountry } from '../dirt/spellings.mjs';
import { joinRow } from './csvText.mjs';
import { writeCode, writeOptional, writeStamp, writeStampOrDate } from './soil.mjs';

/**
 * @param {Dirt} dirt
 * @param {Customer} customer
 */
export function writeCustomer(dirt, customer) {
  turnDirt(dirt, customer.id);
  return joinRow([
    customer.id,
    writeNames(dirt, customer),
    writeCode(dirt, customer.email),
    writeOptional(dirt, customer.phone),
    writeAddress(dirt, customer.address),
    writeOptional(dirt, customer.city),
    writeState(dirt, customer.state),
    writeOptional(dirt, customer.postalCode),
    writeCountry(dirt, customer.country.code),
    writeStampOrDate(dirt, customer.createdAt),
    writeStamp(dirt, customer.updatedAt),
  ]);
}

/**
 * The first and the last name: two fields.
 * @param {Dirt} dirt
 * @param {Customer} customer
 */
function writeNames(dirt, { firstName, lastName }) {
  if (bears(dirt, 'nameless')) return ',';
  return `${writeOptional(dirt, firstName)},${writeOptional(dirt, lastName)}`;
}

/**
 * @param {Dirt} dirt
 * @param {string} address
 */
function writeAddress(dirt, address) {
  return writeOptional(dirt, bears(dirt, 'quotes') ? spellAddress(dirt.chance, address) : address);
}

/**
 * @param {Dirt} dirt
 * @param {string} state
 */
function writeState(dirt, state) {
  return state === '' || bears(dirt, 'emptyOptional') ? '' : writeCode(dirt, state);
}

/**
 * @param {Dirt} dirt
 * @param {CountryCode} code
 */
function writeCountry(dirt, code) {
  if (bears(dirt, 'emptyOptional')) return '';
  return bears(dirt, 'countrySpelling') ? spellCountry(dirt.chance, code) : code;
}
