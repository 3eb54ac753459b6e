import { PythonError } from './errors';
import { type HashKey, hashKey } from './hash';
import type { Value } from './value';

/** Values by Python's key equality, in order of insertion: the storage of dict and set. */
export class HashTable {
  private readonly values = new Map<HashKey, Value>();
  // Only the keys that are not their own hash key: an int needs none, a tuple or True does.
  private readonly originals = new Map<HashKey, Value>();

  get size(): number {
    return this.values.size;
  }

  get(key: Value): Value | undefined {
    return this.values.get(hashKey(key));
  }

  has(key: Value): boolean {
    return this.values.has(hashKey(key));
  }

  /** Stores a value; a key that is there already keeps its place and its first form, as in Python. */
  set(key: Value, value: Value): void {
    const hash = hashKey(key);
    if (hash !== key && !this.values.has(hash)) this.originals.set(hash, key);
    this.values.set(hash, value);
  }

  /** Removes a key; false when it was not there. */
  delete(key: Value): boolean {
    const hash = hashKey(key);
    this.originals.delete(hash);
    return this.values.delete(hash);
  }

  clear(): void {
    this.values.clear();
    this.originals.clear();
  }

  *keys(): IterableIterator<Value> {
    for (const [key] of this.entries()) yield key;
  }

  *entries(): IterableIterator<[Value, Value]> {
    for (const [hash, value] of this.values) {
      const key = this.originals.size === 0 ? hash : this.originals.get(hash);
      yield [key === undefined ? hash : key, value];
    }
  }

  /** The keys for a loop, which must not add or remove any: `kind` is what Python's RuntimeError calls the container. */
  *iterateKeys(kind: 'dictionary' | 'Set'): IterableIterator<Value> {
    const { size } = this;
    for (const [key] of this.entries()) {
      yield key;
      if (this.size !== size) {
        throw new PythonError('RuntimeError', `${kind} changed size during iteration`);
      }
    }
  }
}
