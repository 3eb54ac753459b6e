import { hashText } from './hash';
import { HashTable } from './hashTable';
import { toRepr } from './repr';
import { type BinaryOperator, PyObject, type Value } from './value';

/** Python's set, which keeps the order of insertion here. Its methods: types/setMethods. */
export class PySet extends PyObject {
  readonly typeName: string = 'set';
  private readonly table = new HashTable();

  constructor(items: Iterable<Value> = []) {
    super();
    for (const item of items) this.add(item);
  }

  get size(): number {
    return this.table.size;
  }

  add(item: Value): void {
    if (!this.table.has(item)) this.table.set(item, null);
  }

  /** Removes an item; false when it was not there. */
  delete(item: Value): boolean {
    return this.table.delete(item);
  }

  clear(): void {
    this.table.clear();
  }

  items(): IterableIterator<Value> {
    return this.table.keys();
  }

  isSubset(other: PySet): boolean {
    return (
      this.size <= other.size && Array.from(this.items()).every((item) => other.contains(item))
    );
  }

  override iterate(): Iterable<Value> {
    return this.table.iterateKeys('Set');
  }

  override length(): number {
    return this.table.size;
  }

  override contains(item: Value): boolean {
    return this.table.has(item);
  }

  override equals(other: Value): boolean {
    return other instanceof PySet && this.size === other.size && this.isSubset(other);
  }

  override compare(other: Value): number | undefined {
    if (!(other instanceof PySet)) return undefined;
    if (this.isSubset(other)) return other.size === this.size ? 0 : -1;
    return other.isSubset(this) ? 1 : Number.NaN;
  }

  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    if (operator !== '-' || reflected || !(other instanceof PySet)) return undefined;
    return new PySet(Array.from(this.items()).filter((item) => !other.contains(item)));
  }

  override toRepr(): string {
    return this.size === 0 ? 'set()' : `{${Array.from(this.items(), toRepr).join(', ')}}`;
  }
}

/** Python's frozenset. */
export class FrozenSet extends PySet {
  override readonly typeName: string = 'frozenset';

  override hashKey(): string {
    return `{${Array.from(this.items(), hashText).sort().join()}}`;
  }

  override toRepr(): string {
    return `frozenset(${this.size === 0 ? '' : `{${Array.from(this.items(), toRepr).join(', ')}}`})`;
  }
}
