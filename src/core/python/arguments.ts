import { typeError } from './errors';
import { asInteger } from './numeric';
import { asText } from './strObject';
import { typeName } from './typeName';
import type { Value } from './value';

/** The text of a str argument; otherwise TypeError `<subject> must be str, not int`. */
export function requireText(value: Value, subject = ''): string {
  const text = asText(value);
  if (text !== undefined) return text;
  throw typeError(`${subject === '' ? '' : `${subject} `}must be str, not ${typeName(value)}`);
}

/** The integer that an int or bool argument is; otherwise TypeError. */
export function requireInteger(value: Value): bigint {
  const integer = asInteger(value);
  if (integer !== undefined) return integer;
  throw typeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
}

/** An integer argument as a JavaScript number, for counts and widths: huge ones stay huge. */
export function requireCount(value: Value): number {
  return Number(requireInteger(value));
}
