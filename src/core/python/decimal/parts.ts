import { divideHalfEven } from '../numbers/exactDigits';

/** A finite decimal number: (negative ? -1 : 1) × digits × 10^exponent. Zero keeps its sign and its exponent. */
export interface DecimalParts {
  readonly negative: boolean;
  readonly digits: bigint;
  readonly exponent: number;
}

/** Python's default context: results keep 28 significant digits, rounded half to even. */
export const PRECISION = 28;

const NUMBER = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;

/** Reads Python's notation of a finite Decimal; undefined for anything else. */
export function parseDecimal(text: string): DecimalParts | undefined {
  const match = NUMBER.exec(text.trim().replaceAll('_', ''));
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  return {
    negative: sign === '-',
    digits: BigInt(whole + fraction),
    exponent: Number(exponent) - fraction.length,
  };
}

/** The digits with their sign. */
export function signedDigits({ negative, digits }: DecimalParts): bigint {
  return negative ? -digits : digits;
}

/** A number from digits with their sign. */
export function fromSigned(value: bigint, exponent: number): DecimalParts {
  return { negative: value < 0n, digits: value < 0n ? -value : value, exponent };
}

/** How many digits the number has; zero has one. */
export function countDigits({ digits }: DecimalParts): number {
  return digits.toString().length;
}

/** The same value written with a lower exponent, which is exact. */
export function lowerExponent(parts: DecimalParts, exponent: number): DecimalParts {
  const { negative, digits } = parts;
  if (exponent >= parts.exponent) return parts;
  return { negative, digits: digits * 10n ** BigInt(parts.exponent - exponent), exponent };
}

/** The value at an exponent, rounded half to even where digits are lost: Python's quantize. */
export function rescale(parts: DecimalParts, exponent: number): DecimalParts {
  if (exponent <= parts.exponent) return lowerExponent(parts, exponent);
  const unit = 10n ** BigInt(exponent - parts.exponent);
  return { negative: parts.negative, digits: divideHalfEven(parts.digits, unit), exponent };
}

/** Rounds to the context's precision. */
export function roundToPrecision(parts: DecimalParts, precision = PRECISION): DecimalParts {
  const surplus = countDigits(parts) - precision;
  if (surplus <= 0) return parts;
  const rounded = rescale(parts, parts.exponent + surplus);
  return countDigits(rounded) > precision ? rescale(rounded, rounded.exponent + 1) : rounded;
}

/** The value without trailing zeros: Python's normalize. */
export function stripZeros(parts: DecimalParts, limit = Number.POSITIVE_INFINITY): DecimalParts {
  let { digits, exponent } = parts;
  if (digits === 0n) return { ...parts, exponent: Number.isFinite(limit) ? limit : 0 };
  while (exponent < limit && digits % 10n === 0n) {
    digits /= 10n;
    exponent += 1;
  }
  return { negative: parts.negative, digits, exponent };
}

/** Python's `str` of a Decimal: plain digits, or an exponent for very small and for whole numbers with a positive one. */
export function decimalText(parts: DecimalParts): string {
  const digits = parts.digits.toString();
  const sign = parts.negative ? '-' : '';
  const adjusted = parts.exponent + digits.length - 1;
  if (parts.exponent <= 0 && adjusted >= -6) return sign + plainDigits(parts);
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
  return `${sign}${digits.slice(0, 1)}${fraction}E${adjusted < 0 ? '' : '+'}${adjusted}`;
}

/** The magnitude in plain digits, without an exponent. */
export function plainDigits({ digits, exponent }: DecimalParts): string {
  if (exponent >= 0) return digits === 0n ? '0' : digits.toString() + '0'.repeat(exponent);
  const text = digits.toString().padStart(1 - exponent, '0');
  return `${text.slice(0, exponent)}.${text.slice(exponent)}`;
}
