import { PythonError } from '../errors';
import type { BinaryOperator } from '../value';
import {
  countDigits,
  type DecimalParts,
  fromSigned,
  lowerExponent,
  PRECISION,
  roundToPrecision,
  signedDigits,
  stripZeros,
} from './parts';

// Beyond this a power would have more digits than anything can use.
const MAX_POWER = 100_000n;

/** An operation on two decimals, rounded to the context's precision. */
export function computeDecimals(
  operator: BinaryOperator,
  left: DecimalParts,
  right: DecimalParts,
): DecimalParts {
  switch (operator) {
    case '+':
      return roundToPrecision(add(left, right));
    case '-':
      return roundToPrecision(add(left, negate(right)));
    case '*':
      return roundToPrecision({
        negative: left.negative !== right.negative,
        digits: left.digits * right.digits,
        exponent: left.exponent + right.exponent,
      });
    case '/':
      return divide(left, right);
    case '//':
      return divideWhole(left, right).quotient;
    case '%':
      return divideWhole(left, right, 'InvalidOperation').rest;
    case '**':
      return raise(left, right);
  }
}

export function negate(parts: DecimalParts): DecimalParts {
  return { ...parts, negative: !parts.negative };
}

/** Negative, zero or positive as two decimals compare. */
export function compareDecimals(left: DecimalParts, right: DecimalParts): number {
  const exponent = Math.min(left.exponent, right.exponent);
  const mine = signedDigits(lowerExponent(left, exponent));
  const theirs = signedDigits(lowerExponent(right, exponent));
  return mine < theirs ? -1 : mine > theirs ? 1 : 0;
}

/** The integer part of a decimal, towards zero. */
export function truncate({ negative, digits, exponent }: DecimalParts): bigint {
  const magnitude =
    exponent >= 0 ? digits * 10n ** BigInt(exponent) : digits / 10n ** BigInt(-exponent);
  return negative ? -magnitude : magnitude;
}

function add(left: DecimalParts, right: DecimalParts): DecimalParts {
  const exponent = Math.min(left.exponent, right.exponent);
  const sum =
    signedDigits(lowerExponent(left, exponent)) + signedDigits(lowerExponent(right, exponent));
  if (sum !== 0n) return fromSigned(sum, exponent);
  return { negative: left.negative && right.negative, digits: 0n, exponent };
}

function divide(left: DecimalParts, right: DecimalParts): DecimalParts {
  if (right.digits === 0n) throw divisionByZero(left);
  const negative = left.negative !== right.negative;
  const ideal = left.exponent - right.exponent;
  if (left.digits === 0n) return { negative, digits: 0n, exponent: ideal };
  const shift = Math.max(0, countDigits(right) - countDigits(left) + PRECISION + 1);
  const scaled = left.digits * 10n ** BigInt(shift);
  const quotient = scaled / right.digits;
  if (scaled % right.digits === 0n) {
    const exact = { negative, digits: quotient, exponent: ideal - shift };
    return roundToPrecision(stripZeros(exact, ideal));
  }
  // One more digit says that the rest is not zero, so that halves are told from what is above them.
  return roundToPrecision({
    negative,
    digits: quotient * 10n + 1n,
    exponent: ideal - shift - 1,
  });
}

/** The quotient towards zero and what is left, which has the sign of the left number. */
function divideWhole(
  left: DecimalParts,
  right: DecimalParts,
  failure: 'DivisionByZero' | 'InvalidOperation' = 'DivisionByZero',
): { quotient: DecimalParts; rest: DecimalParts } {
  if (right.digits === 0n) {
    throw failure === 'DivisionByZero'
      ? divisionByZero(left)
      : invalidOperation('InvalidOperation');
  }
  const exponent = Math.min(left.exponent, right.exponent);
  const mine = lowerExponent(left, exponent);
  const theirs = lowerExponent(right, exponent);
  return {
    quotient: {
      negative: left.negative !== right.negative,
      digits: mine.digits / theirs.digits,
      exponent: 0,
    },
    rest: roundToPrecision({
      negative: left.negative,
      digits: mine.digits % theirs.digits,
      exponent,
    }),
  };
}

function raise(base: DecimalParts, power: DecimalParts): DecimalParts {
  const whole = truncate(power);
  const isWhole = compareDecimals(fromSigned(whole, 0), power) === 0;
  if (!isWhole || whole > MAX_POWER || whole < -MAX_POWER)
    throw invalidOperation('InvalidOperation');
  const size = whole < 0n ? -whole : whole;
  const result: DecimalParts = {
    negative: base.negative && whole % 2n !== 0n,
    digits: base.digits ** size,
    exponent: base.exponent * Number(size),
  };
  if (whole >= 0n) return roundToPrecision(result);
  return divide({ negative: false, digits: 1n, exponent: 0 }, result);
}

function divisionByZero(left: DecimalParts): PythonError {
  if (left.digits === 0n) return invalidOperation('DivisionUndefined');
  return new PythonError('DivisionByZero', "[<class 'decimal.DivisionByZero'>]");
}

/** Python's decimal.InvalidOperation with the condition that it names. */
export function invalidOperation(condition: string): PythonError {
  return new PythonError('InvalidOperation', `[<class 'decimal.${condition}'>]`);
}
