import { Dict } from '../../python/dict';
import { makeFunction, makeRawFunction } from '../../python/functions/makeFunction';
import { iterateIfPossible, listItems, PyIterator } from '../../python/iteration';
import { toText } from '../../python/repr';
import { PySet } from '../../python/set';
import { Tuple } from '../../python/tuple';
import type { Value } from '../../python/value';

/** dbt's `set`, `zip` and their strict forms, and `diff_of_two_dicts`: what cannot be iterated gives the default. */
export const COLLECTION_FUNCTIONS: readonly (readonly [string, Value])[] = [
  [
    'set',
    makeFunction('set', 'value, default=None', (value, fallback) =>
      isIterable(value) ? new PySet(listItems(value)) : fallback,
    ),
  ],
  ['set_strict', makeFunction('set_strict', 'value', (value) => new PySet(listItems(value)))],
  [
    'zip',
    makeRawFunction('zip', ({ positional, keyword }) =>
      positional.every(isIterable) ? zip(positional) : (keyword.get('default') ?? null),
    ),
  ],
  ['zip_strict', makeRawFunction('zip_strict', ({ positional }) => zip(positional))],
  ['diff_of_two_dicts', makeFunction('diff_of_two_dicts', 'dict_a, dict_b', diffDicts)],
];

function isIterable(value: Value): boolean {
  return iterateIfPossible(value) !== undefined;
}

function zip(iterables: readonly Value[]): Value {
  const lists = iterables.map(listItems);
  const length = lists.length === 0 ? 0 : Math.min(...lists.map((list) => list.length));
  const rows = Array.from({ length }, (_, at) => new Tuple(lists.map((one) => one[at] ?? null)));
  return new PyIterator('zip', rows);
}

/** What dict_a has of lists that dict_b has not; keys and values are text in any case. */
function diffDicts(a: Value, b: Value): Value {
  const result = new Dict();
  if (!(a instanceof Dict && b instanceof Dict)) return result;
  const other = new Map(
    [...b.entries()].map(([key, values]) => [toText(key).toLowerCase(), lowerTexts(values)]),
  );
  for (const [key, values] of a.entries()) {
    const known = other.get(toText(key).toLowerCase());
    if (known === undefined) {
      result.set(key, values);
      continue;
    }
    const left = listItems(values).filter((value) => !known.has(toText(value).toLowerCase()));
    if (left.length > 0) result.set(key, left);
  }
  return result;
}

function lowerTexts(values: Value): Set<string> {
  return new Set(listItems(values).map((value) => toText(value).toLowerCase()));
}
