import { PythonError } from '../../python/errors';
import { typeName } from '../../python/typeName';
import type { Value } from '../../python/value';
import { Undefined } from '../runtime/undefined';

/** Throws what Python raises where a filter uses an attribute that the value's type lacks. */
export function failMissing(value: Value, name: string): never {
  if (value instanceof Undefined) value.fail();
  throw new PythonError('AttributeError', `'${typeName(value)}' object has no attribute '${name}'`);
}
