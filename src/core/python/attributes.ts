import { Bytes } from './bytes';
import { Dict } from './dict';
import { bindMethod } from './functions/methods';
import { floatPart, integerPart } from './numbers/parts';
import { FrozenSet, PySet } from './set';
import { StrObject } from './strObject';
import { Tuple } from './tuple';
import { typeOf } from './type';
import { BYTES_METHODS } from './types/bytesMethods';
import { DICT_METHODS } from './types/dictMethods';
import { LIST_METHODS } from './types/listMethods';
import { FLOAT_METHODS, INT_METHODS } from './types/numberMethods';
import { Range } from './types/range';
import { RANGE_METHODS } from './types/rangeMethods';
import { FROZENSET_METHODS, SET_METHODS } from './types/setMethods';
import { STR_METHODS } from './types/strMethods';
import { TUPLE_METHODS } from './types/tupleMethods';
import type { PyObject, Value } from './value';

/** Python's `value.name`: an object's own attribute, or a method of its builtin type; undefined when there is none. */
export function findAttribute(value: Value, name: string): Value | undefined {
  if (name === '__class__') return typeOf(value);
  switch (typeof value) {
    case 'string':
      return bindMethod(STR_METHODS, value, name);
    case 'bigint':
      return integerPart(value, name) ?? bindMethod(INT_METHODS, value, name);
    case 'boolean':
      return findAttribute(BigInt(value), name);
    case 'number':
      return floatPart(value, name) ?? bindMethod(FLOAT_METHODS, value, name);
    default:
      if (value === null) return undefined;
      if (Array.isArray(value)) return bindMethod(LIST_METHODS, value, name);
      return findObjectAttribute(value, name);
  }
}

function findObjectAttribute(value: PyObject, name: string): Value | undefined {
  const own = value.getAttribute(name);
  return own === undefined ? findBuiltinMethod(value, name) : own;
}

function findBuiltinMethod(value: PyObject, name: string): Value | undefined {
  if (value instanceof Dict) return bindMethod(DICT_METHODS, value, name);
  if (value instanceof StrObject) return bindMethod(STR_METHODS, value.text, name);
  if (value instanceof Tuple) return bindMethod(TUPLE_METHODS, value, name);
  if (value instanceof FrozenSet) return bindMethod(FROZENSET_METHODS, value, name);
  if (value instanceof PySet) return bindMethod(SET_METHODS, value, name);
  if (value instanceof Range) return bindMethod(RANGE_METHODS, value, name);
  return value instanceof Bytes ? bindMethod(BYTES_METHODS, value, name) : undefined;
}
