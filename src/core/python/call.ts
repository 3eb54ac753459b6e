import { typeError } from './errors';
import { typeName } from './typeName';
import { type CallArguments, PyObject, type Value } from './value';

/** The keyword arguments of a call that has none. */
export const NO_KEYWORDS: ReadonlyMap<string, Value> = new Map();

/** Python's `callee(...)`; throws TypeError for values that cannot be called. */
export function callValue(callee: Value, call: CallArguments): Value {
  if (callee instanceof PyObject && callee.call !== undefined) return callee.call(call);
  throw typeError(`'${typeName(callee)}' object is not callable`);
}

/** Calls with positional arguments only. */
export function callWith(callee: Value, ...positional: Value[]): Value {
  return callValue(callee, { positional, keyword: NO_KEYWORDS });
}
