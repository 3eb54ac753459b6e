import { valueError } from '../errors';
import { defineMethods } from '../functions/methods';
import type { Tuple } from '../tuple';
import { countItems, findIndex } from './sequenceSearch';

/** The methods of Python's tuple. */
export const TUPLE_METHODS = defineMethods<Tuple>('tuple', {
  'count(value, /)': (tuple, value) => countItems(tuple.items, value),
  'index(value, start=0, stop=None, /)': (tuple, value, start, stop) => {
    const index = findIndex(tuple.items, value, start, stop);
    if (index === undefined) throw valueError('tuple.index(x): x not in tuple');
    return index;
  },
});
