import { typeError } from './errors';
import { typeName } from './typeName';
import { type CallArguments, PyObject, type Value } from './value';

/** A Python type as a value: calling it makes an instance, its attributes are class methods and constants. */
export class PyType extends PyObject {
  readonly typeName = 'type';
  readonly name: string;
  private readonly make: (call: CallArguments) => Value;
  private readonly attributes: ReadonlyMap<string, Value>;

  /** `name` is what repr prints, with its module where there is one: `datetime.date`. */
  constructor(
    name: string,
    make: (call: CallArguments) => Value,
    attributes: Readonly<Record<string, Value>> = {},
  ) {
    super();
    this.name = name;
    this.make = make;
    this.attributes = new Map(Object.entries(attributes));
  }

  override call(call: CallArguments): Value {
    return this.make(call);
  }

  override getAttribute(name: string): Value | undefined {
    if (name === '__name__') return this.name.slice(this.name.lastIndexOf('.') + 1);
    return this.attributes.get(name);
  }

  override equals(other: Value): boolean {
    return other instanceof PyType && other.name === this.name;
  }

  override hashKey(): string {
    return `<${this.name}>`;
  }

  override toRepr(): string {
    return `<class '${this.name}'>`;
  }
}

/** Python's `type(value)`, good for its name: it makes no instances. */
export function typeOf(value: Value): PyType {
  const module = value instanceof PyObject ? value.moduleName : undefined;
  const name = module === undefined ? typeName(value) : `${module}.${typeName(value)}`;
  return new PyType(name, () => {
    throw typeError(`cannot create '${name}' instances`);
  });
}
