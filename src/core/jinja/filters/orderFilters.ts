import { Dict } from '../../python/dict';
import { equals } from '../../python/equality';
import { PythonError, typeError } from '../../python/errors';
import { HashTable } from '../../python/hashTable';
import { iterate, listItems } from '../../python/iteration';
import { isOrdered, type OrderOperator } from '../../python/ordering';
import { sortValues } from '../../python/sorting';
import { asText } from '../../python/strObject';
import { isTrue } from '../../python/truth';
import { Tuple } from '../../python/tuple';
import type { Value } from '../../python/value';
import type { Evaluation } from '../runtime/frame';
import { Undefined } from '../runtime/undefined';
import { chooseCase, type Getter, makeGetter, makeMultiGetter } from './attributeGetter';
import { type Definition, defineOperations } from './defineOperations';
import { failMissing } from './missingAttribute';
import { makeGenerator } from './sequenceFilters';

/** Jinja2's filters that order, compare and group. */
export const ORDER_FILTERS = defineOperations({
  sort: [
    'do_sort(environment, value, reverse=False, case_sensitive=False, attribute=None)',
    ({ engine }, value, reverse, caseSensitive, attribute) => {
      const rank = makeMultiGetter(engine, attribute, chooseCase(isTrue(caseSensitive)));
      return sortValues(listItems(value), rank, isTrue(reverse));
    },
  ],
  dictsort: ["do_dictsort(value, case_sensitive=False, by='key', reverse=False)", sortDict],
  items: ['do_items(value)', (_, value) => makeGenerator('do_items', () => listPairs(value))],
  unique: [
    'sync_do_unique(environment, value, case_sensitive=False, attribute=None)',
    ({ engine }, value, caseSensitive, attribute) => {
      const get = makeCaseGetter(engine, attribute, caseSensitive);
      return makeGenerator('sync_do_unique', () => dropRepeats(iterate(value), get));
    },
  ],
  min: makeExtreme('min', '<'),
  max: makeExtreme('max', '>'),
  groupby: [
    'sync_do_groupby(environment, value, attribute, default=None, case_sensitive=False)',
    group,
  ],
});

function makeCaseGetter(
  engine: Evaluation['engine'],
  attribute: Value,
  caseSensitive: Value,
  fallback: Value = null,
): Getter {
  const get = makeGetter(engine, attribute, fallback);
  const post = chooseCase(isTrue(caseSensitive));
  return (item) => post(get(item));
}

function sortDict(
  _: Evaluation,
  value: Value,
  caseSensitive: Value,
  by: Value,
  reverse: Value,
): Value {
  const place = ['key', 'value'].indexOf(asText(by) ?? '');
  if (place === -1) {
    throw new PythonError('FilterArgumentError', 'You can only sort by either "key" or "value"');
  }
  if (!(value instanceof Dict)) failMissing(value, 'items');
  const post = chooseCase(isTrue(caseSensitive));
  const pairs = Array.from(value.entries(), (pair) => new Tuple(pair));
  const rank = (pair: Value) => post((pair as Tuple).items[place] ?? null);
  return sortValues(pairs, rank, isTrue(reverse));
}

function* listPairs(value: Value): Iterable<Value> {
  if (value instanceof Undefined) return;
  if (!(value instanceof Dict)) throw typeError('Can only get item pairs from a mapping.');
  yield* value.items().iterate();
}

function* dropRepeats(items: Iterable<Value>, get: Getter): Iterable<Value> {
  const seen = new HashTable();
  for (const item of items) {
    const key = get(item);
    if (seen.has(key)) continue;
    seen.set(key, null);
    yield item;
  }
}

function makeExtreme(name: 'min' | 'max', operator: OrderOperator): Definition {
  return [
    `do_${name}(environment, value, case_sensitive=False, attribute=None)`,
    ({ engine }, value, caseSensitive, attribute) => {
      const get = makeCaseGetter(engine, attribute, caseSensitive);
      const [first, ...rest] = iterate(value);
      if (first === undefined) {
        return engine.makeUndefined({ hint: 'No aggregated item, sequence was empty.' });
      }
      let best = { item: first, rank: get(first) };
      for (const item of rest) {
        const rank = get(item);
        if (isOrdered(operator, rank, best.rank)) best = { item, rank };
      }
      return best.item;
    },
  ];
}

/** A group of `groupby`: a pair whose parts have names. */
class GroupTuple extends Tuple {
  override readonly typeName = '_GroupTuple';

  override getAttribute(name: string): Value | undefined {
    if (name === 'grouper') return this.items[0];
    return name === 'list' ? this.items[1] : undefined;
  }
}

function group(
  { engine }: Evaluation,
  value: Value,
  attribute: Value,
  fallback: Value,
  caseSensitive: Value,
): Value {
  const rank = makeCaseGetter(engine, attribute, caseSensitive, fallback);
  const show = makeGetter(engine, attribute, fallback);
  const groups: { key: Value; items: Value[] }[] = [];
  for (const item of sortValues(listItems(value), rank, false)) {
    const key = rank(item);
    const last = groups.at(-1);
    if (last !== undefined && equals(last.key, key)) last.items.push(item);
    else groups.push({ key, items: [item] });
  }
  // Groups show the key as the first item has it, not as it was compared.
  return groups.map(({ items }) => new GroupTuple([show(items[0] ?? null), items]));
}
