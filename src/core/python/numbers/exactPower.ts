import { splitFloat } from './exactDigits';

/** Fractions are integers over this many bits; the last 40 are lost to rounding on the way. */
const BITS = 160n;
const ONE = 1n << BITS;

/** The float nearest to `base` to the power of `exponent`; both finite, the base above zero, the power a normal float. */
export function powerOf(base: number, exponent: number): number {
  const { mantissa, exponent: shift } = splitFloat(exponent);
  const scaled = logarithmOf(base) * mantissa * (exponent < 0 ? -1n : 1n);
  const total = shift < 0 ? scaled >> BigInt(-shift) : scaled << BigInt(shift);
  const doublings = total / LOG_2;
  const whole = exponentialOf(total - doublings * LOG_2);
  return Number((whole + (1n << 39n)) >> 40n) * 2 ** -120 * 2 ** Number(doublings);
}

/** The natural logarithm, by that of a mantissa from ½ to 1. */
function logarithmOf(value: number): bigint {
  const { mantissa, exponent } = splitFloat(value);
  const length = mantissa.toString(2).length;
  const part = (mantissa << BITS) >> BigInt(length);
  return logarithmOfRatio(part - ONE, part + ONE) + BigInt(exponent + length) * LOG_2;
}

/** ln((1 + z) / (1 − z)) of z = numerator / denominator: twice z + z³/3 + z⁵/5 + … */
function logarithmOfRatio(numerator: bigint, denominator: bigint): bigint {
  const step = (numerator << BITS) / denominator;
  const square = (step * step) / ONE;
  let sum = 0n;
  for (let power = step, odd = 1n; power !== 0n; power = (power * square) / ONE, odd += 2n)
    sum += power / odd;
  return sum * 2n;
}

/** 1 + x + x²/2! + x³/3! + … */
function exponentialOf(value: bigint): bigint {
  let sum = 0n;
  for (let term = ONE, count = 1n; term !== 0n; term = (term * value) / ONE / count, count += 1n)
    sum += term;
  return sum;
}

const LOG_2 = logarithmOfRatio(1n, 3n);
