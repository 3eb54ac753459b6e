import { PythonError, typeError } from './errors';
import { IdentityObject } from './identityObject';
import { asText } from './strObject';
import { typeName } from './typeName';
import { PyObject, type Value } from './value';
import { spendWork } from './work';

// A list longer than this is a mistake (list(range(10**12)), an endless itertools.count()) and would take the tab down.
const MAX_ITEMS = 10_000_000;

/** Python's `iter(value)` for a loop: the characters of a str, the keys of a dict; throws TypeError when there is none. */
export function iterate(value: Value): Iterable<Value> {
  const items = iterateIfPossible(value);
  if (items === undefined) throw typeError(`'${typeName(value)}' object is not iterable`);
  return items;
}

/** The items of an iterable value; undefined when Python's `iter` would raise TypeError. */
export function iterateIfPossible(value: Value): Iterable<Value> | undefined {
  if (Array.isArray(value)) return value;
  const text = asText(value);
  if (text !== undefined) return text;
  return value instanceof PyObject ? value.iterate?.() : undefined;
}

/** Python's `list(value)`: always a new list. */
export function listItems(value: Value): Value[] {
  if (Array.isArray(value)) return value.slice();
  const items: Value[] = [];
  for (const item of iterate(value)) {
    if (items.length >= MAX_ITEMS) throw tooMany('list');
    spendWork(4);
    items.push(item);
  }
  return items;
}

/** Throws MemoryError when a sequence of `count` items would be too long to build. */
export function checkLength(count: number | bigint): void {
  if (count > MAX_ITEMS) throw tooMany('sequence');
}

function tooMany(place: string): PythonError {
  return new PythonError('MemoryError', `more than ${MAX_ITEMS} items in one ${place}`);
}

/** A Python iterator over JavaScript's: each item comes once, for whoever asks first. */
export class PyIterator extends IdentityObject {
  readonly typeName: string;
  private readonly label: string;
  private readonly iterator: Iterator<Value>;
  private count = 0;

  /** `label` is what repr prints, where Python names more than the type: `generator object sync_do_map`. */
  constructor(typeName: string, items: Iterable<Value>, label = `${typeName} object`) {
    super();
    this.typeName = typeName;
    this.label = label;
    this.iterator = items[Symbol.iterator]();
  }

  /** The next item; undefined at the end. */
  next(): Value | undefined {
    this.count += 1;
    // What adds up or looks for an item keeps no list that would grow too long.
    if (this.count > MAX_ITEMS) throw tooMany('iterator');
    spendWork(2);
    const step = this.iterator.next();
    return step.done === true ? undefined : step.value;
  }

  override *iterate(): Iterable<Value> {
    for (let item = this.next(); item !== undefined; item = this.next()) yield item;
  }

  override toRepr(): string {
    return `<${this.label}>`;
  }
}
