import { equals } from '../../python/equality';
import { typeError } from '../../python/errors';
import { makeRawFunction } from '../../python/functions/makeFunction';
import { IdentityObject } from '../../python/identityObject';
import type { CallArguments, Value } from '../../python/value';
import type { Engine } from './frame';

/** What a template sees as `loop`. It reads one item ahead only when it is asked for what comes. */
export class LoopContext extends IdentityObject {
  readonly typeName = 'LoopContext';
  override readonly moduleName = 'jinja2.runtime';
  private readonly engine: Engine;
  private readonly iterator: Iterator<Value>;
  private readonly source: readonly Value[] | undefined;
  /** Renders the loop's body for other items, in a recursive loop. */
  private readonly recurse: ((items: Value) => Value) | undefined;
  private readonly depth: number;
  private ahead: Value[] = [];
  private index = -1;
  private previous: Value | undefined;
  private item: Value | undefined;
  private watched: readonly Value[] | undefined;

  constructor(
    engine: Engine,
    items: Iterable<Value>,
    depth: number,
    recurse?: (items: Value) => Value,
  ) {
    super();
    this.engine = engine;
    this.source = Array.isArray(items) ? items : undefined;
    this.iterator = items[Symbol.iterator]();
    this.depth = depth;
    this.recurse = recurse;
  }

  /** Goes to the next item; undefined at the end. */
  advance(): Value | undefined {
    const next = this.ahead.length > 0 ? this.ahead.shift() : this.read();
    if (next === undefined) return undefined;
    this.index += 1;
    this.previous = this.item;
    this.item = next;
    return next;
  }

  override getAttribute(name: string): Value | undefined {
    switch (name) {
      case 'index':
        return BigInt(this.index + 1);
      case 'index0':
        return BigInt(this.index);
      case 'first':
        return this.index === 0;
      case 'last':
        return this.peek() === undefined;
      case 'length':
        return BigInt(this.length());
      case 'revindex':
        return BigInt(this.length() - this.index);
      case 'revindex0':
        return BigInt(this.length() - this.index - 1);
      case 'depth':
        return BigInt(this.depth);
      case 'depth0':
        return BigInt(this.depth - 1);
      default:
        return this.getNeighbour(name);
    }
  }

  override length(): number {
    if (this.source !== undefined) return this.source.length;
    for (let item = this.read(); item !== undefined; item = this.read()) this.ahead.push(item);
    return this.index + 1 + this.ahead.length;
  }

  override isTrue(): boolean {
    return this.length() > 0;
  }

  override call({ positional }: CallArguments): Value {
    const [items] = positional;
    if (this.recurse === undefined) {
      throw typeError("The loop must have the 'recursive' marker to be called recursively.");
    }
    if (items === undefined) throw typeError("missing 1 required positional argument: 'iterable'");
    return this.recurse(items);
  }

  override toRepr(): string {
    return `<LoopContext ${this.index + 1}/${this.length()}>`;
  }

  private getNeighbour(name: string): Value | undefined {
    switch (name) {
      case 'previtem':
        return this.orMissing(this.previous, 'there is no previous item');
      case 'nextitem':
        return this.orMissing(this.peek(), 'there is no next item');
      case 'cycle':
        return makeRawFunction('cycle', ({ positional }) => this.cycle(positional));
      case 'changed':
        return makeRawFunction('changed', ({ positional }) => this.hasChanged(positional));
      default:
        return undefined;
    }
  }

  private orMissing(value: Value | undefined, hint: string): Value {
    return value === undefined ? this.engine.makeUndefined({ hint }) : value;
  }

  private cycle(values: readonly Value[]): Value {
    const value = values[this.index % values.length];
    if (value === undefined) throw typeError('no items for cycling given');
    return value;
  }

  private hasChanged(values: readonly Value[]): boolean {
    const same = this.watched !== undefined && equals([...this.watched], [...values]);
    this.watched = values;
    return !same;
  }

  private peek(): Value | undefined {
    if (this.ahead.length === 0) {
      const next = this.read();
      if (next !== undefined) this.ahead.push(next);
    }
    return this.ahead[0];
  }

  private read(): Value | undefined {
    const step = this.iterator.next();
    return step.done === true ? undefined : step.value;
  }
}
