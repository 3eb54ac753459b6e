import { PythonError } from '../errors';
import type { BinaryOperator } from '../value';
import { spendWork } from '../work';
import { numberToFloat } from './convert';
import { powerFloat } from './floatMath';

// A power with more bits than this would take seconds and then could not be printed.
const MAX_POWER_BITS = 20_000_000;
const MAX_EXACT = 2n ** 53n;
const QUOTIENT_BITS = 66;

/** An operation on two ints; `/` and negative powers give floats. */
export function computeIntegers(
  operator: BinaryOperator,
  left: bigint,
  right: bigint,
): bigint | number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      checkSize(left);
      checkSize(right);
      return left * right;
    case '/':
      return divideExactly(left, right);
    case '//':
      if (right === 0n) throw zeroDivision('integer division or modulo by zero');
      return floorDivide(left, right);
    case '%':
      if (right === 0n) throw zeroDivision('integer modulo by zero');
      return left - floorDivide(left, right) * right;
    case '**':
      return right < 0n
        ? powerFloat(numberToFloat(left), numberToFloat(right))
        : powerInteger(left, right);
  }
}

/** The quotient of two ints rounded down; the divisor is not zero. */
export function floorDivide(left: bigint, right: bigint): bigint {
  const quotient = left / right;
  return left % right !== 0n && left < 0n !== right < 0n ? quotient - 1n : quotient;
}

/** How many bits an int's magnitude has: Python's `int.bit_length`. */
export function bitLength(value: bigint): number {
  const magnitude = value < 0n ? -value : value;
  return magnitude === 0n ? 0 : magnitude.toString(2).length;
}

function zeroDivision(message: string): PythonError {
  return new PythonError('ZeroDivisionError', message);
}

/** Python's true division: the float nearest to the exact quotient, for ints of any size. */
function divideExactly(left: bigint, right: bigint): number {
  if (right === 0n) throw zeroDivision('division by zero');
  const [top, bottom] = [left < 0n ? -left : left, right < 0n ? -right : right];
  const sign = left < 0n === right < 0n ? 1 : -1;
  if (top <= MAX_EXACT && bottom <= MAX_EXACT) return (sign * Number(top)) / Number(bottom);
  const shift = Math.max(0, QUOTIENT_BITS - (bitLength(top) - bitLength(bottom)));
  const scaled = top << BigInt(shift);
  // The last bit says whether anything was cut off, so that rounding to a float is right.
  const quotient = (scaled / bottom) | (scaled % bottom === 0n ? 0n : 1n);
  const value = Number(quotient) * 2 ** -shift;
  if (Number.isFinite(value)) return sign * value;
  throw new PythonError('OverflowError', 'integer division result too large for a float');
}

// From here on the size of an int counts.
const LARGE = 2n ** 4096n;
const LARGEST = 2n ** BigInt(MAX_POWER_BITS);
// Not negated at each use: that would make a number of megabytes each time.
const LEAST = -LARGEST;

function checkSize(value: bigint): void {
  if (value > LARGEST || value < LEAST)
    throw new PythonError('MemoryError', 'an int has too many digits');
  if (value > LARGE || value < -LARGE) spendWork(bitLength(value));
}

function powerInteger(base: bigint, exponent: bigint): bigint {
  if (bitLength(base) > 1 && Number(exponent) * bitLength(base) > MAX_POWER_BITS) {
    throw new PythonError('MemoryError', 'an int has too many digits');
  }
  return base ** exponent;
}
