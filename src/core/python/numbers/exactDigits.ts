/** No float has more decimals, nor more digits, than these. */
export const MOST_EXACT_DIGITS = 1074;

/** A float's magnitude, exactly: digits × 10^exponent. */
interface ExactDecimal {
  readonly digits: bigint;
  readonly exponent: number;
}

/** The integer nearest to numerator / denominator, halves to the even one; the denominator is positive. */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n;
  const magnitude = negative ? -numerator : numerator;
  const quotient = magnitude / denominator;
  const twice = (magnitude % denominator) * 2n;
  const up = twice > denominator || (twice === denominator && quotient % 2n === 1n);
  const rounded = up ? quotient + 1n : quotient;
  return negative ? -rounded : rounded;
}

/** A float's two parts: |value| = mantissa × 2^exponent. */
export function splitFloat(value: number): { mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  if (biased === 0) return { mantissa: fraction, exponent: -1074 };
  return { mantissa: fraction | 0x10000000000000n, exponent: biased - 1075 };
}

/** |value| × 10^places as an integer, rounded half to even: the digits of `%.{places}f`. */
export function scaleToInteger(value: number, places: number): bigint {
  const { digits, exponent } = toExactDecimal(value);
  const shift = exponent + places;
  return shift >= 0 ? digits * 10n ** BigInt(shift) : divideHalfEven(digits, 10n ** BigInt(-shift));
}

/** The first `count` significant digits of |value|, rounded half to even: |value| ≈ d.ddd × 10^exponent. */
export function significantDigits(
  value: number,
  count: number,
): { digits: string; exponent: number } {
  if (value === 0) return { digits: '0'.repeat(count), exponent: 0 };
  const exact = toExactDecimal(value);
  const exponent = exact.digits.toString().length - 1 + exact.exponent;
  // Behind these there are only zeros.
  const exactCount = Math.min(count, MOST_EXACT_DIGITS);
  const digits = scaleToInteger(value, exactCount - 1 - exponent)
    .toString()
    .padEnd(count, '0');
  return digits.length > count
    ? { digits: digits.slice(0, count), exponent: exponent + 1 }
    : { digits, exponent };
}

function toExactDecimal(value: number): ExactDecimal {
  const { mantissa, exponent } = splitFloat(value);
  if (exponent >= 0) return { digits: mantissa << BigInt(exponent), exponent: 0 };
  return { digits: mantissa * 5n ** BigInt(-exponent), exponent };
}
