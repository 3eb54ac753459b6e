import { typeError } from './errors';
import { asText } from './strObject';
import { textLength } from './text/codePoints';
import { typeName } from './typeName';
import { PyObject, type Value } from './value';

/** Python's `len(value)`; undefined for a value that has no length. */
export function findLength(value: Value): number | undefined {
  if (Array.isArray(value)) return value.length;
  const text = asText(value);
  if (text !== undefined) return textLength(text);
  return value instanceof PyObject ? value.length?.() : undefined;
}

/** Python's `len(value)`. */
export function measureLength(value: Value): number {
  const length = findLength(value);
  if (length !== undefined) return length;
  throw typeError(`object of type '${typeName(value)}' has no len()`);
}
