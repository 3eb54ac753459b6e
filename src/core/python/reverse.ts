import { Dict } from './dict';
import { DictView } from './dictViews';
import { iterate, PyIterator } from './iteration';
import { asText } from './strObject';
import { Tuple } from './tuple';
import { Range } from './types/range';
import type { Value } from './value';

/** Python's `reversed(value)`; undefined for what cannot be gone through backwards: sets, generators, numbers. */
export function reverseIfPossible(value: Value): PyIterator | undefined {
  const name = reversedName(value);
  return name === undefined
    ? undefined
    : new PyIterator(name, Array.from(iterate(value)).reverse());
}

/** What Python calls the iterator. */
function reversedName(value: Value): string | undefined {
  if (Array.isArray(value)) return 'list_reverseiterator';
  if (value instanceof Tuple || asText(value) !== undefined) return 'reversed';
  if (value instanceof Range) return 'range_iterator';
  if (value instanceof Dict) return 'dict_reversekeyiterator';
  return value instanceof DictView ? 'reversed' : undefined;
}
