import type { Dict } from '../../python/dict';
import { IdentityObject } from '../../python/identityObject';
import { toRepr } from '../../python/repr';
import type { Value } from '../../python/value';

/** What `namespace(a=1)` gives: an object whose attributes `set` may write. */
export class Namespace extends IdentityObject {
  readonly typeName = 'Namespace';
  override readonly moduleName = 'jinja2.utils';
  private readonly attributes: Dict;

  constructor(attributes: Dict) {
    super();
    this.attributes = attributes;
  }

  set(name: string, value: Value): void {
    this.attributes.set(name, value);
  }

  override getAttribute(name: string): Value | undefined {
    return this.attributes.get(name);
  }

  override toRepr(): string {
    return `<Namespace ${toRepr(this.attributes)}>`;
  }
}
