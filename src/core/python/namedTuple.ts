import { toRepr } from './repr';
import { Tuple } from './tuple';
import type { Value } from './value';

/** Python's namedtuple: a tuple whose items have names. */
export class NamedTuple extends Tuple {
  constructor(
    override readonly typeName: string,
    private readonly fields: readonly (readonly [name: string, value: Value])[],
  ) {
    super(fields.map(([, value]) => value));
  }

  override getAttribute(name: string): Value | undefined {
    return this.fields.find(([field]) => field === name)?.[1];
  }

  override toRepr(): string {
    return `${this.typeName}(${this.fields.map(([name, value]) => `${name}=${toRepr(value)}`).join(', ')})`;
  }
}
