import { PythonError, typeError } from '../errors';
import { asInteger, asNumber } from '../numeric';
import { asText } from '../strObject';
import { typeName } from '../typeName';
import { PyObject, type SpecialMethod, type Value } from '../value';
import { parseFloatText, parseInteger } from './parse';
import { truncateFloat } from './round';

/** Python's `int(value)`; a text is read in `base`. */
export function toInteger(value: Value, base = 10): bigint {
  const integer = asInteger(value);
  if (integer !== undefined) return integer;
  if (typeof value === 'number') return truncateFloat(value);
  const text = asText(value);
  if (text !== undefined) return parseInteger(text, base);
  const converted = convertObject(value, '__int__');
  if (typeof converted === 'bigint') return converted;
  throw typeError(
    `int() argument must be a string, a bytes-like object or a real number, not '${typeName(value)}'`,
  );
}

/** Python's `float(value)`. */
export function toFloat(value: Value): number {
  const number = asNumber(value);
  if (number !== undefined) return numberToFloat(number);
  const text = asText(value);
  if (text !== undefined) return parseFloatText(text);
  const converted = convertObject(value, '__float__');
  if (typeof converted === 'number') return converted;
  throw typeError(`float() argument must be a string or a real number, not '${typeName(value)}'`);
}

/** A number as a float; throws OverflowError for ints that no float is near. */
export function numberToFloat(value: bigint | number): number {
  if (typeof value === 'number') return value;
  const float = Number(value);
  if (Number.isFinite(float)) return float;
  throw new PythonError('OverflowError', 'int too large to convert to float');
}

/** What a special method of an object gives; undefined for other values and for types without it. */
export function convertObject(
  value: Value,
  method: SpecialMethod,
  argument: Value = null,
): Value | undefined {
  return value instanceof PyObject ? value.special?.(method, argument) : undefined;
}
