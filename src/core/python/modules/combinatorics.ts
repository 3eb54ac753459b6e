import { PythonError } from '../errors';
import { Tuple } from '../tuple';
import type { Value } from '../value';
import { spendWork } from '../work';

/** Which places a selection may take next, after those it has. */
type NextPlaces = (taken: readonly number[], length: number) => Iterable<number>;

// All orders of a hundred items are more than any machine holds.
const UNITS_A_TUPLE = 60;
const MOST_CELLS = 10_000_000;

/** The tuples, of `size` items each, as long as they are not too many to hold. */
function* limitTuples(tuples: Iterable<Value>, size: number): Iterable<Value> {
  let cells = 0;
  for (const tuple of tuples) {
    cells += size + 1;
    spendWork(UNITS_A_TUPLE + size);
    if (cells > MOST_CELLS)
      throw new PythonError('MemoryError', `more than ${MOST_CELLS} items in tuples of itertools`);
    yield tuple;
  }
}

/** Every selection of `size` places, in lexicographic order of the places. */
export function selectItems(
  items: readonly Value[],
  size: number,
  nextPlaces: NextPlaces,
): Iterable<Value> {
  return limitTuples(select(items, size, nextPlaces, []), size);
}

function* select(
  items: readonly Value[],
  size: number,
  nextPlaces: NextPlaces,
  taken: readonly number[],
): Iterable<Value> {
  if (taken.length === size) {
    yield new Tuple(taken.map((place) => items[place] ?? null));
    return;
  }
  for (const place of nextPlaces(taken, items.length)) {
    yield* select(items, size, nextPlaces, [...taken, place]);
  }
}

/** Places that were not taken: permutations. */
export function* placesLeft(taken: readonly number[], length: number): Iterable<number> {
  for (let place = 0; place < length; place += 1) if (!taken.includes(place)) yield place;
}

/** Places behind the last one: combinations. */
export function* placesAfter(taken: readonly number[], length: number): Iterable<number> {
  for (let place = (taken.at(-1) ?? -1) + 1; place < length; place += 1) yield place;
}

/** The last place and those behind it: combinations with replacement. */
export function* placesFrom(taken: readonly number[], length: number): Iterable<number> {
  for (let place = taken.at(-1) ?? 0; place < length; place += 1) yield place;
}

/** One item of each pool, the last pool turning fastest. */
export function multiply(pools: readonly (readonly Value[])[]): Iterable<Value> {
  return limitTuples(pairUp(pools, []), pools.length);
}

function* pairUp(pools: readonly (readonly Value[])[], taken: readonly Value[]): Iterable<Value> {
  const pool = pools[taken.length];
  if (pool === undefined) yield new Tuple(taken);
  else for (const item of pool) yield* pairUp(pools, [...taken, item]);
}
