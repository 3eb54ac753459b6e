import { identityKey } from '../hash';
import { type CallArguments, PyObject, type Value } from '../value';
import { spendOnCall, spendOnResult } from '../work';
import { bindArguments } from './binding';
import { parseMethodSignature, type Signature } from './signature';

interface Method<Self> {
  readonly name: string;
  readonly signature: Signature;
  readonly body: (self: Self, ...args: Value[]) => Value;
}

/** The methods of one builtin type, by name. */
export type MethodTable<Self> = ReadonlyMap<string, Method<Self>>;

/**
 * A table of methods from entries as Python documents them: `'find(sub, start=None, end=None, /)'` → body, which gets
 * the object and then one value for each parameter.
 */
export function defineMethods<Self>(
  typeName: string,
  bodies: Readonly<Record<string, (self: Self, ...args: Value[]) => Value>>,
): MethodTable<Self> {
  return new Map(
    Object.entries(bodies).map(([head, body]) => {
      const open = head.indexOf('(');
      const name = head.slice(0, open);
      const signature = parseMethodSignature(typeName, name, head.slice(open + 1, -1));
      return [name, { name, signature, body }];
    }),
  );
}

/** The method of that name, bound to an object; undefined when the type has none. */
export function bindMethod<Self>(
  methods: MethodTable<Self>,
  self: Self,
  name: string,
): Value | undefined {
  const method = methods.get(name);
  return method === undefined ? undefined : new BoundMethod(self, method);
}

class BoundMethod<Self> extends PyObject {
  readonly typeName = 'builtin_function_or_method';
  private readonly self: Self;
  private readonly method: Method<Self>;

  constructor(self: Self, method: Method<Self>) {
    super();
    this.self = self;
    this.method = method;
  }

  override call(call: CallArguments): Value {
    const { self, method } = this;
    if (typeof self === 'string') spendOnCall([self]);
    return spendOnResult(method.body(self, ...bindArguments(method.signature, call)));
  }

  override equals(other: Value): boolean {
    return other instanceof BoundMethod && other.self === this.self && other.method === this.method;
  }

  override hashKey(): string {
    return identityKey(this.method);
  }

  override toRepr(): string {
    return `<built-in method ${this.method.name} of ${this.method.signature.owner} object>`;
  }
}
