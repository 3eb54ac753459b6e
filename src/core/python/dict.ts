import { DictItems, DictKeys, DictValues } from './dictViews';
import { equals } from './equality';
import { HashTable } from './hashTable';
import { reprContainer, toRepr } from './repr';
import { PyObject, type Value } from './value';

/** Python's dict: keys meet by Python's equality and keep the order in which they came. Its methods: types/dictMethods. */
export class Dict extends PyObject {
  readonly typeName: string = 'dict';
  private readonly table = new HashTable();

  constructor(entries: Iterable<readonly [Value, Value]> = []) {
    super();
    for (const [key, value] of entries) this.table.set(key, value);
  }

  override get isMapping(): boolean {
    return true;
  }

  get size(): number {
    return this.table.size;
  }

  get(key: Value): Value | undefined {
    return this.table.get(key);
  }

  has(key: Value): boolean {
    return this.table.has(key);
  }

  set(key: Value, value: Value): void {
    this.table.set(key, value);
  }

  /** Removes a key; false when it was not there. */
  delete(key: Value): boolean {
    return this.table.delete(key);
  }

  clear(): void {
    this.table.clear();
  }

  entries(): IterableIterator<[Value, Value]> {
    return this.table.entries();
  }

  keys(): DictKeys {
    return new DictKeys(this.table);
  }

  values(): DictValues {
    return new DictValues(this.table);
  }

  items(): DictItems {
    return new DictItems(this.table);
  }

  override getItem(key: Value): Value | undefined {
    return this.table.get(key);
  }

  override iterate(): Iterable<Value> {
    return this.table.iterateKeys('dictionary');
  }

  override length(): number {
    return this.table.size;
  }

  override contains(item: Value): boolean {
    return this.table.has(item);
  }

  override equals(other: Value): boolean {
    if (!(other instanceof Dict) || other.size !== this.size) return false;
    for (const [key, value] of this.entries()) {
      const theirs = other.get(key);
      if (theirs === undefined || !equals(value, theirs)) return false;
    }
    return true;
  }

  override toRepr(): string {
    return reprContainer(this, '{...}', () => {
      const items = Array.from(
        this.entries(),
        ([key, value]) => `${toRepr(key)}: ${toRepr(value)}`,
      );
      return `{${items.join(', ')}}`;
    });
  }
}
