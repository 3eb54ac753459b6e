import { Dict } from './dict';
import { PythonError, typeError } from './errors';
import { asInteger } from './numeric';
import { toRepr } from './repr';
import { Slice, takeSlice } from './slice';
import { StrObject } from './strObject';
import { characterAt, textLength } from './text/codePoints';
import { Tuple } from './tuple';
import { typeName } from './typeName';
import { PyObject, type Value } from './value';

/** Python's `value[key]`; undefined where Python raises KeyError, IndexError or TypeError. */
export function findItem(value: Value, key: Value): Value | undefined {
  if (Array.isArray(value)) return findInSequence(value, key, (items) => items);
  if (typeof value === 'string') return findCharacter(value, key);
  if (value instanceof Tuple) {
    return findInSequence(value.items, key, (items) => new Tuple(items));
  }
  return value instanceof PyObject ? findInObject(value, key) : undefined;
}

function findInObject(value: PyObject, key: Value): Value | undefined {
  const item = value.getItem(key);
  return item === undefined && value instanceof StrObject ? findCharacter(value.text, key) : item;
}

/** What Python raises for `value[key]` where `findItem` finds nothing. */
export function missingItem(value: Value, key: Value): PythonError {
  const name = typeName(value);
  if (value instanceof Dict) return new PythonError('KeyError', toRepr(key));
  if (name !== 'list' && name !== 'tuple' && name !== 'str') {
    return typeError(`'${name}' object is not subscriptable`);
  }
  if (asInteger(key) !== undefined) {
    return new PythonError('IndexError', `${name} index out of range`);
  }
  return typeError(`${name} indices must be integers or slices, not ${typeName(key)}`);
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
