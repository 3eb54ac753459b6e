import { requireCount } from '../arguments';
import { callValue, callWith, NO_KEYWORDS } from '../call';
import { Dict } from '../dict';
import { ELLIPSIS } from '../ellipsis';
import { valueError } from '../errors';
import { makeFunction } from '../functions/makeFunction';
import { checkLength, iterate, listItems, PyIterator } from '../iteration';
import { computeBinary } from '../operators';
import { isTrue } from '../truth';
import { sequenceItems, Tuple } from '../tuple';
import type { Value } from '../value';
import { multiply, placesAfter, placesFrom, placesLeft, selectItems } from './combinatorics';

/** dbt's `modules.itertools`: what dbt 1.11 exports of Python's. Endless iterators end where something stops asking them. */
export function makeItertoolsModule(): Dict {
  return new Dict([
    define('count', 'start=0, step=1', countFrom),
    define('cycle', 'iterable, /', (items) => cycle(listItems(items))),
    define('repeat', 'object, times=None', repeat),
    define('accumulate', 'iterable, func=None, *, initial=None', accumulate),
    define('chain', '*iterables', (iterables) => flatten(iterate(iterables))),
    define('compress', 'data, selectors', compress),
    define('islice', 'iterable, start, stop=..., step=None, /', slice),
    define('starmap', 'function, iterable, /', starMap),
    ['tee', makeFunction('tee', 'iterable, n=2, /', tee)],
    define('zip_longest', '*iterables, fillvalue=None', zipLongest),
    define('product', '*iterables, repeat=1', product),
    define('permutations', 'iterable, r=None', (iterable, size) => {
      const items = listItems(iterable);
      return selectItems(items, size === null ? items.length : sizeOf(size), placesLeft);
    }),
    define('combinations', 'iterable, r', (items, size) =>
      selectItems(listItems(items), sizeOf(size), placesAfter),
    ),
    define('combinations_with_replacement', 'iterable, r', (items, size) =>
      selectItems(listItems(items), sizeOf(size), placesFrom),
    ),
  ]);
}

function define(
  name: string,
  parameters: string,
  body: (...args: Value[]) => Iterable<Value>,
): [string, Value] {
  const make = (...args: Value[]) => new PyIterator(`itertools.${name}`, body(...args));
  return [name, makeFunction(name, parameters, make)];
}

function* flatten(iterables: Iterable<Value>): Iterable<Value> {
  for (const iterable of iterables) yield* iterate(iterable);
}

function* countFrom(start: Value, step: Value): Iterable<Value> {
  for (let value = start; ; value = computeBinary('+', value, step)) yield value;
}

function* cycle(items: readonly Value[]): Iterable<Value> {
  while (items.length > 0) yield* items;
}

function* repeat(item: Value, times: Value): Iterable<Value> {
  const count = times === null ? Number.POSITIVE_INFINITY : requireCount(times);
  for (let turn = 0; turn < count; turn += 1) yield item;
}

function* accumulate(items: Value, combine: Value, initial: Value): Iterable<Value> {
  let total: Value | undefined = initial === null ? undefined : initial;
  if (total !== undefined) yield total;
  for (const item of iterate(items)) {
    if (total === undefined) total = item;
    else if (combine === null) total = computeBinary('+', total, item);
    else total = callWith(combine, total, item);
    yield total;
  }
}

function* compress(data: Value, selectors: Value): Iterable<Value> {
  const chosen = iterate(selectors)[Symbol.iterator]();
  for (const item of iterate(data)) {
    const selector = chosen.next();
    if (selector.done === true) return;
    if (isTrue(selector.value)) yield item;
  }
}

function* slice(items: Value, first: Value, second: Value, third: Value): Iterable<Value> {
  const [start, stop] = second === ELLIPSIS ? [null, first] : [first, second];
  const from = start === null ? 0 : boundOf(start);
  const to = stop === null ? Number.POSITIVE_INFINITY : boundOf(stop);
  const step = third === null ? 1 : boundOf(third);
  if (step < 1) throw valueError('Step for islice() must be a positive integer or None.');
  if (to <= 0) return;
  let place = 0;
  for (const item of iterate(items)) {
    if (place >= from && (place - from) % step === 0) yield item;
    place += 1;
    if (place >= to) return;
  }
}

function boundOf(value: Value): number {
  const bound = requireCount(value);
  if (bound >= 0) return bound;
  throw valueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.');
}

function* starMap(callable: Value, items: Value): Iterable<Value> {
  for (const item of iterate(items)) {
    yield callValue(callable, { positional: listItems(item), keyword: NO_KEYWORDS });
  }
}

/** Independent iterators over one: what the foremost has read waits for the others. */
function tee(iterable: Value, count: Value): Value {
  const source = iterate(iterable)[Symbol.iterator]();
  const read: Value[] = [];
  const follow = function* follow(): Iterable<Value> {
    for (let place = 0; ; place += 1) {
      const known = read[place];
      const step = known === undefined ? source.next() : { done: false, value: known };
      if (step.done === true) return;
      if (known === undefined) read.push(step.value);
      yield step.value;
    }
  };
  const copies = Array.from(
    { length: requireCount(count) },
    () => new PyIterator('itertools._tee', follow()),
  );
  return new Tuple(copies);
}

function* zipLongest(iterables: Value, fill: Value): Iterable<Value> {
  const columns = (sequenceItems(iterables) ?? []).map((column) => listItems(column));
  const length = Math.max(0, ...columns.map((column) => column.length));
  for (let row = 0; row < length; row += 1) {
    yield new Tuple(columns.map((column) => (row < column.length ? (column[row] ?? null) : fill)));
  }
}

function product(iterables: Value, times: Value): Iterable<Value> {
  const pools = (sequenceItems(iterables) ?? []).map((pool) => listItems(pool));
  const count = requireCount(times);
  checkLength(count * pools.length);
  return multiply(Array.from({ length: count }, () => pools).flat());
}

function sizeOf(value: Value): number {
  const size = requireCount(value);
  if (size >= 0) return size;
  throw valueError('r must be non-negative');
}
