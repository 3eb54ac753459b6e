import { PyObject, type Value } from '../../python/value';

/** An object of fixed attributes, such as `flags` or `exceptions`; items are looked up like attributes. */
export class NamespaceObject extends PyObject {
  readonly typeName: string;
  private readonly find: (name: string) => Value | undefined;

  constructor(
    typeName: string,
    find: ((name: string) => Value | undefined) | ReadonlyMap<string, Value>,
  ) {
    super();
    this.typeName = typeName;
    this.find = typeof find === 'function' ? find : (name) => find.get(name);
  }

  override getAttribute(name: string): Value | undefined {
    return this.find(name);
  }

  override getItem(key: Value): Value | undefined {
    return typeof key === 'string' ? this.find(key) : undefined;
  }
}
