import { requireCount } from '../../python/arguments';
import { equals } from '../../python/equality';
import { PythonError, typeError } from '../../python/errors';
import { checkLength, iterate, listItems, PyIterator } from '../../python/iteration';
import { measureLength } from '../../python/length';
import { computeIntegers } from '../../python/numbers/integerMath';
import { computeBinary } from '../../python/operators';
import { toText } from '../../python/repr';
import { reverseIfPossible } from '../../python/reverse';
import { asText } from '../../python/strObject';
import { typeName } from '../../python/typeName';
import { joinText } from '../../python/types/strMethods';
import type { Value } from '../../python/value';
import { spendWork } from '../../python/work';
import type { Evaluation } from '../runtime/frame';
import { escapeValue, Markup } from '../runtime/markup';
import { makeGetter } from './attributeGetter';
import { type Definition, defineOperations } from './defineOperations';
import { mapText, softText } from './softText';

const UNITS_A_SLICE = 200;
const LENGTH: Definition = ['len(obj, /)', (_, value) => BigInt(measureLength(value))];

/** Jinja2's filters for sequences as they are: their ends, their length, their pieces, their sum. */
export const SEQUENCE_FILTERS = defineOperations({
  length: LENGTH,
  count: LENGTH,
  list: ['sync_do_list(value)', (_, value) => listItems(value)],
  first: ['sync_do_first(environment, seq)', takeFirst],
  last: ['do_last(environment, seq)', takeLast],
  random: ['do_random(context, seq)', takeRandom],
  reverse: ['do_reverse(value)', (_, value) => reverse(value)],
  join: ["sync_do_join(eval_ctx, value, d='', attribute=None)", join],
  sum: ['sync_do_sum(environment, iterable, attribute=None, start=0)', sum],
  batch: [
    'do_batch(value, linecount, fill_with=None)',
    (_, value, count, fill) => makeGenerator('do_batch', () => batch(iterate(value), count, fill)),
  ],
  slice: [
    'sync_do_slice(value, slices, fill_with=None)',
    (_, value, count, fill) => makeGenerator('sync_do_slice', () => slice(value, count, fill)),
  ],
});

/** A Python generator: nothing of it runs before the first item is wanted. */
export function makeGenerator(name: string, run: () => Iterable<Value>): PyIterator {
  const items = (function* generate() {
    yield* run();
  })();
  return new PyIterator('generator', items, `generator object ${name}`);
}

function takeFirst({ engine }: Evaluation, sequence: Value): Value {
  for (const item of iterate(sequence)) return item;
  return engine.makeUndefined({ hint: 'No first item, sequence was empty.' });
}

function takeLast({ engine }: Evaluation, sequence: Value): Value {
  const reversed = reverseIfPossible(sequence);
  if (reversed === undefined) {
    throw typeError(`'${typeName(sequence)}' object is not reversible`);
  }
  const item = reversed.next();
  return item === undefined
    ? engine.makeUndefined({ hint: 'No last item, sequence was empty.' })
    : item;
}

function takeRandom({ engine }: Evaluation, sequence: Value): Value {
  measureLength(sequence);
  const items = listItems(sequence);
  const item = items[Math.floor(engine.random() * items.length)];
  return item === undefined
    ? engine.makeUndefined({ hint: 'No random item, sequence was empty.' })
    : item;
}

function reverse(value: Value): Value {
  if (asText(value) !== undefined) {
    return mapText(value, (text) => Array.from(text).reverse().join(''));
  }
  const reversed = reverseIfPossible(value);
  if (reversed !== undefined) return reversed;
  try {
    return listItems(value).reverse();
  } catch (cause) {
    throw new PythonError('FilterArgumentError', 'argument must be iterable', { cause });
  }
}

function join(
  { engine, autoescape }: Evaluation,
  value: Value,
  glue: Value,
  attribute: Value,
): Value {
  const get = makeGetter(engine, attribute);
  const items = Array.from(iterate(value), get);
  if (!autoescape) return joinText(toText(glue), items.map(toText));
  const marked = glue instanceof Markup || items.some((item) => item instanceof Markup);
  if (!marked) return joinText(toText(glue), items.map(toText));
  const escapePart = (part: Value) => escapeValue(softText(part)).text;
  return new Markup(items.map(escapePart).join(escapePart(glue)));
}

function sum({ engine }: Evaluation, iterable: Value, attribute: Value, start: Value): Value {
  const get = makeGetter(engine, attribute);
  const items = iterate(iterable);
  if (asText(start) !== undefined) {
    throw typeError("sum() can't sum strings [use ''.join(seq) instead]");
  }
  let total = start;
  for (const item of items) total = computeBinary('+', total, get(item));
  return total;
}

function* batch(items: Iterable<Value>, count: Value, fill: Value): Iterable<Value> {
  let group: Value[] = [];
  for (const item of items) {
    if (equals(BigInt(group.length), count)) {
      yield group;
      group = [];
    }
    group.push(item);
  }
  if (group.length === 0) return;
  if (fill !== null) {
    const size = requireCount(count);
    checkLength(size);
    while (group.length < size) group.push(fill);
  }
  yield group;
}

function* slice(value: Value, count: Value, fill: Value): Iterable<Value> {
  const items = listItems(value);
  const slices = requireCount(count);
  checkLength(slices);
  const size = Number(computeIntegers('//', BigInt(items.length), BigInt(slices)));
  const larger = items.length - size * slices;
  let start = 0;
  for (let number = 0; number < slices; number += 1) {
    const end = start + size + (number < larger ? 1 : 0);
    const group = items.slice(start, end);
    if (fill !== null && number >= larger) group.push(fill);
    spendWork(UNITS_A_SLICE);
    yield group;
    start = end;
  }
}
