import { asInteger } from './numeric';
import { Slice, takeSlice } from './slice';
import { asText } from './strObject';
import { characterAt, textLength } from './text/codePoints';
import { Tuple } from './tuple';
import { PyObject, type Value } from './value';

/** Python's `value[key]`; undefined where Python raises KeyError, IndexError or TypeError. */
export function findItem(value: Value, key: Value): Value | undefined {
  if (Array.isArray(value)) return findInSequence(value, key, (items) => items);
  const text = asText(value);
  if (text !== undefined) return findCharacter(text, key);
  if (value instanceof Tuple) {
    return findInSequence(value.items, key, (items) => new Tuple(items));
  }
  return value instanceof PyObject ? value.getItem(key) : undefined;
}

function findInSequence(
  items: readonly Value[],
  key: Value,
  build: (items: Value[]) => Value,
): Value | undefined {
  if (key instanceof Slice) return build(takeSlice(items, key));
  const index = asInteger(key);
  return index === undefined ? undefined : items[toPlace(index, items.length)];
}

function findCharacter(text: string, key: Value): Value | undefined {
  if (key instanceof Slice) return takeSlice(Array.from(text), key).join('');
  const index = asInteger(key);
  return index === undefined ? undefined : characterAt(text, toPlace(index, textLength(text)));
}

/** The place of a Python index, negative ones counted from the end; outside the sequence when there is none. */
function toPlace(index: bigint, length: number): number {
  return Number(index) + (index < 0n ? length : 0);
}
