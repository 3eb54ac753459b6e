import { equalItems } from './equality';
import { hashText } from './hash';
import { reprContainer, toRepr } from './repr';
import { PyObject, type Value } from './value';
import { spendWork } from './work';

/** Python's tuple. */
export class Tuple extends PyObject {
  readonly typeName: string = 'tuple';
  readonly items: readonly Value[];

  constructor(items: readonly Value[]) {
    super();
    this.items = items;
  }

  override iterate(): Iterable<Value> {
    return this.items;
  }

  override length(): number {
    return this.items.length;
  }

  override equals(other: Value): boolean {
    return other instanceof Tuple && equalItems(this.items, other.items);
  }

  override hashKey(): string {
    const key = `(${this.items.map(hashText).join()})`;
    spendWork(1 + key.length / 2);
    return key;
  }

  override toRepr(): string {
    return reprContainer(this, '(...)', () => {
      const [only] = this.items;
      if (only !== undefined && this.items.length === 1) return `(${toRepr(only)},)`;
      return `(${this.items.map(toRepr).join(', ')})`;
    });
  }
}

/** The items of a list or a tuple; undefined for anything else. */
export function sequenceItems(value: Value): readonly Value[] | undefined {
  if (Array.isArray(value)) return value;
  return value instanceof Tuple ? value.items : undefined;
}
