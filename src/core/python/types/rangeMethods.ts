import { valueError } from '../errors';
import { defineMethods } from '../functions/methods';
import { toRepr } from '../repr';
import type { Range } from './range';

/** The methods of Python's range. */
export const RANGE_METHODS = defineMethods<Range>('range', {
  'count(value, /)': (range, value) => (range.contains(value) ? 1n : 0n),
  'index(value, /)': (range, value) => {
    const index = range.indexOf(value);
    if (index === undefined) throw valueError(`${toRepr(value)} is not in range`);
    return index;
  },
});
