import { callWith } from './call';
import { compareForSort } from './ordering';
import type { Value } from './value';

/** Python's `sorted(items, key, reverse)`: stable, also in reverse. A `key` of null is none. */
export function sortValues(
  items: readonly Value[],
  key: ((item: Value) => Value) | null,
  reverse: boolean,
): Value[] {
  // Python reverses before and after, so that equal items keep their order and the same two are compared first.
  const ranked = items.map((item) => ({ item, rank: key === null ? item : key(item) }));
  if (reverse) ranked.reverse();
  ranked.sort((a, b) => compareForSort(a.rank, b.rank));
  if (reverse) ranked.reverse();
  return ranked.map(({ item }) => item);
}

/** A sort key from a template's callable; null when there is none. */
export function makeSortKey(callable: Value): ((item: Value) => Value) | null {
  return callable === null ? null : (item) => callWith(callable, item);
}
