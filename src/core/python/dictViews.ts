import { equals } from './equality';
import type { HashTable } from './hashTable';
import { toRepr } from './repr';
import { Tuple } from './tuple';
import { PyObject, type Value } from './value';

/** A live view of a dict: what it shows changes with the dict. */
export abstract class DictView extends PyObject {
  protected readonly table: HashTable;

  constructor(table: HashTable) {
    super();
    this.table = table;
  }

  abstract override iterate(): Iterable<Value>;

  override length(): number {
    return this.table.size;
  }

  override toRepr(): string {
    return `${this.typeName}([${Array.from(this.iterate(), toRepr).join(', ')}])`;
  }
}

/** What `dict.keys()` gives: the keys as they are now, whenever one looks. */
export class DictKeys extends DictView {
  readonly typeName = 'dict_keys';

  override iterate(): Iterable<Value> {
    return this.table.iterateKeys('dictionary');
  }

  override contains(item: Value): boolean {
    return this.table.has(item);
  }

  override equals(other: Value): boolean {
    if (!(other instanceof DictKeys) || other.length() !== this.length()) return false;
    return Array.from(this.iterate()).every((key) => other.contains(key));
  }
}

/** What `dict.values()` gives. */
export class DictValues extends DictView {
  readonly typeName = 'dict_values';

  override *iterate(): Iterable<Value> {
    for (const key of this.table.iterateKeys('dictionary')) yield this.table.get(key) ?? null;
  }
}

/** What `dict.items()` gives. */
export class DictItems extends DictView {
  readonly typeName = 'dict_items';

  override *iterate(): Iterable<Value> {
    for (const key of this.table.iterateKeys('dictionary')) {
      yield new Tuple([key, this.table.get(key) ?? null]);
    }
  }

  override contains(item: Value): boolean {
    if (!(item instanceof Tuple) || item.items.length !== 2) return false;
    const [key = null, value = null] = item.items;
    const stored = this.table.get(key);
    return stored !== undefined && equals(stored, value);
  }
}
