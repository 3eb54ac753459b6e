import { Dict } from './dict';
import { typeError } from './errors';
import { toText } from './repr';
import { PySet } from './set';
import { asText } from './strObject';
import { sequenceItems } from './tuple';
import { PyObject, type Value } from './value';

/** Plain JavaScript data, as `fromValue` gives it. */
export type PlainData =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly PlainData[]
  | { readonly [key: string]: PlainData };

/**
 * JavaScript data as a template sees it: a whole number is an int, any other a float; an array is a list, a plain object
 * or a Map a dict, undefined None. A PyObject is itself. Throws TypeError for functions, dates and other objects.
 */
export function toValue(data: unknown): Value {
  switch (typeof data) {
    case 'undefined':
      return null;
    case 'boolean':
    case 'bigint':
    case 'string':
      return data;
    case 'number':
      return Number.isInteger(data) ? BigInt(data) : data;
    case 'object':
      return data === null ? null : objectToValue(data);
    default:
      throw typeError(`a template cannot hold a JavaScript ${typeof data}`);
  }
}

/**
 * A value as plain data: an int is a number where that is exact and a bigint elsewhere, tuples and sets are arrays, the
 * keys of a dict are text. `convertObject` says what other objects become; without it they become their `str`.
 */
export function fromValue(
  value: Value,
  convertObject: (object: PyObject) => PlainData = toText,
): PlainData {
  const items = value instanceof PySet ? Array.from(value.items()) : sequenceItems(value);
  if (items !== undefined) return items.map((item) => fromValue(item, convertObject));
  if (value instanceof Dict) {
    return Object.fromEntries(
      Array.from(value.entries(), ([key, item]) => [toText(key), fromValue(item, convertObject)]),
    );
  }
  if (value instanceof PyObject) return asText(value) ?? convertObject(value);
  return typeof value === 'bigint' && isExact(value) ? Number(value) : (value as PlainData);
}

function objectToValue(data: object): Value {
  if (data instanceof PyObject) return data;
  if (Array.isArray(data)) return data.map(toValue);
  if (data instanceof Map) {
    return new Dict(Array.from(data, ([key, value]) => [toValue(key), toValue(value)]));
  }
  const prototype: unknown = Object.getPrototypeOf(data);
  if (prototype !== Object.prototype && prototype !== null) {
    throw typeError(`a template cannot hold a JavaScript ${data.constructor.name}`);
  }
  return new Dict(Object.entries(data).map(([key, value]) => [key, toValue(value)]));
}

function isExact(value: bigint): boolean {
  return BigInt.asIntN(54, value) === value && value !== -(2n ** 53n);
}
