import { requireCount } from '../arguments';
import { typeError } from '../errors';
import { asInteger } from '../numeric';
import { typeName } from '../typeName';
import type { Value } from '../value';
import { convertObject } from './convert';
import { roundFloat, roundInteger, roundToInteger } from './round';

/** Python's `round(value, digits)`; None for digits rounds to an int. */
export function roundNumber(value: Value, digits: Value): Value {
  const integer = asInteger(value);
  if (integer !== undefined)
    return digits === null ? integer : roundInteger(integer, requireCount(digits));
  if (typeof value === 'number') {
    return digits === null ? roundToInteger(value) : roundFloat(value, requireCount(digits));
  }
  const rounded = convertObject(value, '__round__', digits);
  if (rounded !== undefined) return rounded;
  throw typeError(`type ${typeName(value)} doesn't define __round__ method`);
}
