// @ts-check
/** @import { Dirt } from '../dirt/dirt.mjs' */
import { DAY_SECONDS, dateText, stampText } from '../calendar/calendar.mjs';
import { pickFrom } from '../chance/chance.mjs';
import { bears } from '../dirt/dirt.mjs';
import { padText, spellCase, spellMoney, spellStamp } from '../dirt/spellings.mjs';
import { moneyText, quoteField } from './csvText.mjs';

// Each makes the CSV field of a value, with the dirt that the file's rate gives it.

/** A text that may not be empty. @param {Dirt} dirt @param {string} text */
export function writeText(dirt, text) {
  const ended = bears(dirt, 'lineBreak') ? text + pickFrom(dirt.chance, ['\n', '\r\n']) : text;
  return quoteField(bears(dirt, 'padding') ? padText(dirt.chance, ended) : ended);
}

/** A text that may be empty. @param {Dirt} dirt @param {string} text */
export function writeOptional(dirt, text) {
  return text === '' || bears(dirt, 'emptyOptional') ? '' : writeText(dirt, text);
}

/**
 * A code or an address whose letters' case carries nothing.
 * @param {Dirt} dirt
 * @param {string} text
 */
export function writeCode(dirt, text) {
  const cased = bears(dirt, 'letterCase') ? spellCase(dirt.chance, text) : text;
  return bears(dirt, 'padding') ? padText(dirt.chance, cased) : cased;
}

/** An amount; empty means 0. @param {Dirt} dirt @param {number} cents */
export function writeMoney(dirt, cents) {
  if (cents === 0 && bears(dirt, 'emptyZero')) return '';
  return writePrice(dirt, cents);
}

/** An amount that may not be empty. @param {Dirt} dirt @param {number} cents */
export function writePrice(dirt, cents) {
  const text = moneyText(cents);
  return bears(dirt, 'moneyForm') ? spellMoney(dirt.chance, text) : text;
}

/**
 * A moment in one of the forms that are allowed; undefined is empty.
 * @param {Dirt} dirt
 * @param {number | undefined} second
 */
export function writeStamp(dirt, second) {
  if (second === undefined) return '';
  return bears(dirt, 'stampForm') ? spellStamp(dirt.chance, second) : stampText(second);
}

/**
 * A moment that may be cut down to its date, which is midnight UTC.
 * @param {Dirt} dirt
 * @param {number} second
 */
export function writeStampOrDate(dirt, second) {
  return bears(dirt, 'dateAlone')
    ? dateText(Math.floor(second / DAY_SECONDS))
    : writeStamp(dirt, second);
}
