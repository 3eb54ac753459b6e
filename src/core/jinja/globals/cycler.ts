import { PythonError } from '../../python/errors';
import { makeFunction } from '../../python/functions/makeFunction';
import { IdentityObject } from '../../python/identityObject';
import type { Value } from '../../python/value';

/** Jinja2's `cycler('a', 'b')`: its values in turn, as `next()` asks for them. */
export class Cycler extends IdentityObject {
  readonly typeName = 'Cycler';
  override readonly moduleName = 'jinja2.utils';
  private readonly values: readonly Value[];
  private place = 0;

  constructor(values: readonly Value[]) {
    super();
    if (values.length === 0) {
      throw new PythonError('RuntimeError', 'at least one item has to be provided');
    }
    this.values = values;
  }

  override getAttribute(name: string): Value | undefined {
    switch (name) {
      case 'current':
        return this.current;
      case 'next':
        return makeFunction('next', '', () => this.next());
      case 'reset':
        return makeFunction('reset', '', () => {
          this.place = 0;
          return null;
        });
      case 'items':
        return [...this.values];
      case 'pos':
        return BigInt(this.place);
      default:
        return undefined;
    }
  }

  private get current(): Value {
    return this.values[this.place] ?? null;
  }

  private next(): Value {
    const { current } = this;
    this.place = (this.place + 1) % this.values.length;
    return current;
  }
}
