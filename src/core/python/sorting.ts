import { callWith } from './call';
import { compareForSort } from './ordering';
import type { Value } from './value';

/** Python's `sorted(items, key, reverse)`: stable, also in reverse. A `key` of null is none. */
export function sortValues(
  items: readonly Value[],
  key: ((item: Value) => Value) | null,
  reverse: boolean,
): Value[] {
  const direction = reverse ? -1 : 1;
  if (key === null) return items.slice().sort((a, b) => direction * compareForSort(a, b));
  return items
    .map((item) => ({ item, rank: key(item) }))
    .sort((a, b) => direction * compareForSort(a.rank, b.rank))
    .map(({ item }) => item);
}

/** A sort key from a template's callable; null when there is none. */
export function makeSortKey(callable: Value): ((item: Value) => Value) | null {
  return callable === null ? null : (item) => callWith(callable, item);
}
