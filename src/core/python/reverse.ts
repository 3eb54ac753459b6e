import { Dict } from './dict';
import { DictView } from './dictViews';
import { iterate, PyIterator } from './iteration';
import { asText } from './strObject';
import { Tuple } from './tuple';
import { Range } from './types/range';
import { PyObject, type Value } from './value';

/** Python's `reversed(value)`; undefined for what cannot be gone through backwards: sets, generators, numbers. */
export function reverseIfPossible(value: Value): PyIterator | undefined {
  const name = reversedName(value);
  return name === undefined
    ? undefined
    : new PyIterator(name, Array.from(iterate(value)).reverse());
}

/** Whether an object has a length and items by their places, which is what Python needs to go backwards. */
function hasPlaces(value: Value): boolean {
  if (!(value instanceof PyObject) || value.length === undefined) return false;
  return value.iterate !== undefined && value.getItem !== PyObject.prototype.getItem;
}

/** What Python calls the iterator. */
function reversedName(value: Value): string | undefined {
  if (Array.isArray(value)) return 'list_reverseiterator';
  if (value instanceof Tuple || asText(value) !== undefined) return 'reversed';
  if (value instanceof Range) return 'range_iterator';
  if (value instanceof Dict) return 'dict_reversekeyiterator';
  return value instanceof DictView || hasPlaces(value) ? 'reversed' : undefined;
}
