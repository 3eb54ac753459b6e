// @ts-check
/** @import { Chance } from '../chance/chance.mjs' */
/** @import { OrderStatus } from '../orders/fulfilment.mjs' */
/** @import { CountryCode } from '../customers/placeData.mjs' */
import { DAY_SECONDS, dateText, timeText } from '../calendar/calendar.mjs';
import { drawBelow, isHit, pickFrom } from '../chance/chance.mjs';
import { clockOffsets, countrySpellings } from './spellingData.mjs';

/** @param {Chance} chance @param {string} text */
export function spellCase(chance, text) {
  const title = text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
  return pickFrom(chance, [text.toUpperCase(), title, text.toLowerCase()]);
}

/** Blanks and tabs before, behind or on both sides. @param {Chance} chance @param {string} text */
export function padText(chance, text) {
  const before = pickFrom(chance, ['', ' ', '  ', '\t']);
  const behind = pickFrom(chance, [' ', '   ', '\t', ' \t']);
  return `${before}${text}${behind}`;
}

/**
 * The same plain decimal with fewer or more zeros at its end.
 * @param {Chance} chance
 * @param {string} text
 */
export function spellMoney(chance, text) {
  return isHit(chance, 0.3) ? `${text}0` : text.replace(/\.?0+$/, '');
}

/**
 * An address over two lines, or with a house's name in quotes.
 * @param {Chance} chance
 * @param {string} text
 */
export function spellAddress(chance, text) {
  const name = pickFrom(chance, ['The Elms', 'Villa "Rosa"', 'Unit 3, rear']);
  return isHit(chance, 0.5) ? `"${name}", ${text}` : text.replace(/,? /, '\n');
}

/** @param {Chance} chance @param {OrderStatus} status */
export function spellStatus(chance, status) {
  const word = status === 'cancelled' && isHit(chance, 0.5) ? 'canceled' : status;
  const cased = spellCase(chance, word);
  return isHit(chance, 0.4) ? padText(chance, cased) : cased;
}

/** @param {Chance} chance @param {CountryCode} code */
export function spellCountry(chance, code) {
  const word = pickFrom(chance, countrySpellings[code]);
  const cased = isHit(chance, 0.5) ? titleWords(word) : spellCase(chance, word);
  return isHit(chance, 0.2) ? padText(chance, cased) : cased;
}

/** @param {string} text */
function titleWords(text) {
  return text.replace(/(^|[ .])\p{L}/gu, (letter) => letter.toUpperCase());
}

/**
 * The same moment written otherwise: an offset in one of its forms or none (then UTC), a blank for
 * the T, fractions of a second (these add less than one).
 * @param {Chance} chance @param {number} second since 1970
 */
export function spellStamp(chance, second) {
  const zone = drawZone(chance);
  const local = second + 60 * zone.minutes;
  const separator = isHit(chance, 0.4) ? ' ' : 'T';
  const fraction = isHit(chance, 0.25) ? pickFrom(chance, ['.5', '.250', '.123456']) : '';
  const date = dateText(Math.floor(local / DAY_SECONDS));
  return `${date}${separator}${timeText(local)}${fraction}${zone.text}`;
}

/** @param {Chance} chance @returns {{ minutes: number, text: string }} */
function drawZone(chance) {
  const minutes = pickFrom(chance, clockOffsets);
  const sign = minutes < 0 ? '-' : '+';
  const size = Math.abs(minutes);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  const rest = String(size % 60).padStart(2, '0');
  const forms = [`${sign}${hours}:${rest}`, `${sign}${hours}${rest}`];
  if (rest === '00') forms.push(`${sign}${hours}`);
  if (minutes === 0) forms.push('Z', '', '');
  return { minutes, text: /** @type {string} */ (forms[drawBelow(chance, forms.length)]) };
}
