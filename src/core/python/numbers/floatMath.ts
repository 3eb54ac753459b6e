import { PythonError, valueError } from '../errors';
import type { BinaryOperator } from '../value';
import { powerOf } from './exactPower';

/** An operation on two floats. */
export function computeFloats(operator: BinaryOperator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      if (right === 0) throw zeroDivision('float division by zero');
      return left / right;
    case '//':
      if (right === 0) throw zeroDivision('float floor division by zero');
      return floorDivideFloats(left, right);
    case '%':
      if (right === 0) throw zeroDivision('float modulo');
      return floorModulo(left, right);
    case '**':
      return powerFloat(left, right);
  }
}

/** Python's `left ** right` of floats; throws where Python does and where its result would be complex. */
export function powerFloat(left: number, right: number): number {
  // IEEE and Python say 1, ECMAScript says NaN.
  if (left === 1 || (left === -1 && !Number.isFinite(right) && !Number.isNaN(right))) return 1;
  if (left === 0 && right < 0) {
    throw zeroDivision('0.0 cannot be raised to a negative power');
  }
  if (left < 0 && Number.isFinite(left) && Number.isFinite(right) && !Number.isInteger(right)) {
    throw valueError('a negative number to a fractional power is complex, which is not supported');
  }
  const power = left ** right;
  if (left === 0 || !Number.isFinite(left) || !Number.isFinite(right)) return power;
  if (!Number.isFinite(power)) {
    throw new PythonError('OverflowError', "(34, 'Numerical result out of range')");
  }
  // Engines are a bit off in one power of ten, the C library behind Python in one of a thousand.
  return Math.abs(power) < LEAST_NORMAL ? power : Math.sign(power) * powerOf(Math.abs(left), right);
}

const LEAST_NORMAL = 2 ** -1022;

function zeroDivision(message: string): PythonError {
  return new PythonError('ZeroDivisionError', message);
}

function floorModulo(left: number, right: number): number {
  const rest = left % right;
  if (rest === 0) return right < 0 ? -0 : 0;
  return rest < 0 !== right < 0 ? rest + right : rest;
}

function floorDivideFloats(left: number, right: number): number {
  const rest = left % right;
  let quotient = (left - rest) / right;
  if (rest !== 0 && rest < 0 !== right < 0) quotient -= 1;
  if (quotient === 0) return Object.is(left / right, -0) || left / right < 0 ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}
