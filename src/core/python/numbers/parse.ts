import { valueError } from '../errors';
import { quoteText } from '../quote';
import { stripText } from '../text/whitespace';

const PREFIXES: Readonly<Record<string, number>> = { '0b': 2, '0o': 8, '0x': 16 };
const PREFIX_OF: Readonly<Record<number, string>> = { 2: '0b', 8: '0o', 16: '0x' };
const FLOAT = /^[+-]?(\d+(_\d+)*)?(\.(\d+(_\d+)*)?)?(e[+-]?\d+(_\d+)*)?$/i;
const SPECIAL_FLOAT = /^([+-]?)(inf|infinity|nan)$/i;

/** Python's `int(text, base)`: underscores between digits, a sign, a prefix that fits the base; base 0 reads the prefix. */
export function parseInteger(text: string, base = 10): bigint {
  if (base !== 0 && (base < 2 || base > 36)) {
    throw valueError('int() base must be >= 2 and <= 36, or 0');
  }
  const value = readInteger(stripText(text).toLowerCase(), base);
  if (value !== undefined) return value;
  throw valueError(`invalid literal for int() with base ${base}: ${quoteText(text)}`);
}

/** Python's `float(text)`. */
export function parseFloatText(text: string): number {
  const trimmed = stripText(text);
  const special = SPECIAL_FLOAT.exec(trimmed);
  if (special !== null) {
    if (special[2]?.toLowerCase() === 'nan') return Number.NaN;
    return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }
  if (FLOAT.test(trimmed) && /^[+-]?\.?\d/.test(trimmed))
    return Number(trimmed.replaceAll('_', ''));
  throw valueError(`could not convert string to float: ${quoteText(text)}`);
}

function readInteger(text: string, base: number): bigint | undefined {
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  let digits = text.slice(sign.length);
  let radix = base;
  const prefixed = PREFIXES[digits.slice(0, 2)];
  if (prefixed !== undefined && (base === prefixed || base === 0)) {
    radix = prefixed;
    digits = digits.slice(2).replace(/^_/, '');
  } else if (base === 0) {
    radix = 10;
    if (/^0[\d_]*[1-9]/.test(digits)) return undefined;
  }
  if (!/^[0-9a-z]+(_[0-9a-z]+)*$/.test(digits)) return undefined;
  const value = readDigits(digits.replaceAll('_', ''), radix);
  return value === undefined || sign !== '-' ? value : -value;
}

function readDigits(digits: string, radix: number): bigint | undefined {
  if (radix === 10) return /^\d+$/.test(digits) ? BigInt(digits) : undefined;
  const prefix = PREFIX_OF[radix];
  if (prefix !== undefined) {
    const isValid =
      !/[^0-9a-f]/.test(digits) &&
      Array.from(new Set(digits)).every((digit) => Number.parseInt(digit, 16) < radix);
    return isValid ? BigInt(prefix + digits) : undefined;
  }
  let value = 0n;
  for (const digit of digits) {
    const place = Number.parseInt(digit, 36);
    if (place >= radix) return undefined;
    value = value * BigInt(radix) + BigInt(place);
  }
  return value;
}
