import { callWith } from '../call';
import { Dict } from '../dict';
import { ELLIPSIS } from '../ellipsis';
import { PythonError, typeError, valueError } from '../errors';
import { defineMethods } from '../functions/methods';
import { findItem, missingItem } from '../items';
import { iterate, iterateIfPossible } from '../iteration';
import { toRepr } from '../repr';
import { Tuple } from '../tuple';
import { PyObject, type Value } from '../value';

/** The methods of Python's dict. */
export const DICT_METHODS = defineMethods<Dict>('dict', {
  'clear()': (dict) => {
    dict.clear();
    return null;
  },
  'copy()': (dict) => new Dict(dict.entries()),
  'fromkeys(iterable, value=None, /)': (_, iterable, value) =>
    new Dict(Array.from(iterate(iterable), (key) => [key, value])),
  'get(key, default=None, /)': (dict, key, fallback) => {
    const value = dict.get(key);
    return value === undefined ? fallback : value;
  },
  'items()': (dict) => dict.items(),
  'keys()': (dict) => dict.keys(),
  'pop(key, default=..., /)': popKey,
  'popitem()': popLast,
  'setdefault(key, default=None, /)': (dict, key, fallback) => {
    const value = dict.get(key);
    if (value !== undefined) return value;
    dict.set(key, fallback);
    return fallback;
  },
  'update(other=..., /, **kwargs)': (dict, other, kwargs) => {
    if (other !== ELLIPSIS) for (const [key, value] of readPairs(other)) dict.set(key, value);
    for (const [key, value] of readPairs(kwargs)) dict.set(key, value);
    return null;
  },
  'values()': (dict) => dict.values(),
});

/** The key-value pairs of a dict or of an iterable of pairs, as `dict(value)` reads them. */
export function readPairs(value: Value): [Value, Value][] {
  if (value instanceof Dict) return Array.from(value.entries());
  const keys = value instanceof PyObject ? value.getAttribute('keys') : undefined;
  if (keys !== undefined) return Array.from(iterate(callWith(keys)), (key) => readPair(value, key));
  return Array.from(iterate(value), (element, at) => {
    const parts = iterateIfPossible(element);
    if (parts === undefined) {
      throw typeError(`cannot convert dictionary update sequence element #${at} to a sequence`);
    }
    const [key, item, ...more] = parts;
    if (key !== undefined && item !== undefined && more.length === 0) return [key, item];
    const length = Array.from(parts).length;
    throw valueError(
      `dictionary update sequence element #${at} has length ${length}; 2 is required`,
    );
  });
}

function readPair(mapping: Value, key: Value): [Value, Value] {
  const item = findItem(mapping, key);
  if (item === undefined) throw missingItem(mapping, key);
  return [key, item];
}

function popKey(dict: Dict, key: Value, fallback: Value): Value {
  const value = dict.get(key);
  if (value !== undefined) {
    dict.delete(key);
    return value;
  }
  if (fallback === ELLIPSIS) throw new PythonError('KeyError', toRepr(key));
  return fallback;
}

function popLast(dict: Dict): Value {
  const last = Array.from(dict.entries()).at(-1);
  if (last === undefined) {
    throw new PythonError('KeyError', "'popitem(): dictionary is empty'");
  }
  dict.delete(last[0]);
  return new Tuple(last);
}
