import { IdentityObject } from '../../python/identityObject';
import type { Value } from '../../python/value';

/** Jinja2's `joiner(', ')`: nothing at the first call, the separator at every other. */
export class Joiner extends IdentityObject {
  readonly typeName = 'Joiner';
  override readonly moduleName = 'jinja2.utils';
  private readonly separator: Value;
  private used = false;

  constructor(separator: Value) {
    super();
    this.separator = separator;
  }

  override call(): Value {
    if (this.used) return this.separator;
    this.used = true;
    return '';
  }

  override getAttribute(name: string): Value | undefined {
    if (name === 'sep') return this.separator;
    return name === 'used' ? this.used : undefined;
  }
}
