import { typeError } from './errors';
import { StrObject } from './strObject';
import { typeName } from './typeName';
import type { PyObject, Value } from './value';

/** A key of a JavaScript Map under which values that Python calls equal meet: 1, 1.0 and True share one. */
export type HashKey = string | bigint | number | null;

// Keys of objects start with NUL so that none meets a str; a str that starts with NUL gets one of its own.
const OBJECT = '\0o';
const TEXT = '\0s';

/** The hash key of a value; throws TypeError for lists, dicts and whatever else Python cannot hash. */
export function hashKey(value: Value): HashKey {
  switch (typeof value) {
    case 'string':
      return textKey(value);
    case 'boolean':
      return BigInt(value);
    case 'number':
      return numberKey(value);
    case 'bigint':
      return value;
    default:
      return value === null ? null : objectKey(value);
  }
}

/** The same key as text, for the hash keys of containers. */
export function hashText(value: Value): string {
  const key = hashKey(value);
  return typeof key === 'string' ? JSON.stringify(key) : String(key);
}

const identities = new WeakMap<object, string>();
let identityCount = 0;

/** A hash key that no other object shares: for objects that equal only themselves. */
export function identityKey(object: object): string {
  const known = identities.get(object);
  if (known !== undefined) return known;
  identityCount += 1;
  const key = `@${identityCount}`;
  identities.set(object, key);
  return key;
}

function textKey(text: string): string {
  return text.charCodeAt(0) === 0 ? TEXT + text : text;
}

function numberKey(value: number): bigint | number {
  return Number.isInteger(value) ? BigInt(value) : value;
}

function objectKey(value: PyObject | readonly Value[]): HashKey {
  if (value instanceof StrObject) return textKey(value.text);
  if (isList(value) || value.hashKey === undefined) {
    throw typeError(`unhashable type: '${isList(value) ? 'list' : typeName(value)}'`);
  }
  const key = value.hashKey();
  if (typeof key === 'string') return OBJECT + key;
  return typeof key === 'number' ? numberKey(key) : key;
}

function isList(value: PyObject | readonly Value[]): value is readonly Value[] {
  return Array.isArray(value);
}
