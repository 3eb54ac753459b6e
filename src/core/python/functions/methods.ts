import { identityKey } from '../hash';
import { type CallArguments, PyObject, type Value } from '../value';
import { spendOnCall, spendOnResult } from '../work';
import { bindArguments } from './binding';
import { parseMethodSignature, parseSignature, type Signature } from './signature';

interface Method<Self> {
  readonly name: string;
  readonly signature: Signature;
  readonly body: (self: Self, ...args: Value[]) => Value;
  /** Whether the signature begins with the object, as that of a method written in Python. */
  readonly namesSelf?: boolean;
}

type Bodies<Self> = Readonly<Record<string, Method<Self>['body']>>;

/** The methods of one builtin type, by name. */
export type MethodTable<Self> = ReadonlyMap<string, Method<Self>>;

/**
 * A table of methods from entries as Python documents them: `'find(sub, start=None, end=None, /)'` → body, which gets
 * the object and then one value for each parameter.
 */
export function defineMethods<Self>(typeName: string, bodies: Bodies<Self>): MethodTable<Self> {
  return tableOf(bodies, (name, parameters, body) => ({
    name,
    signature: parseMethodSignature(typeName, name, parameters),
    body,
  }));
}

/** The same of a class that is written in Python: its TypeErrors count the object too. */
export function defineClassMethods<Self>(
  typeName: string,
  bodies: Bodies<Self>,
): MethodTable<Self> {
  return tableOf(bodies, (name, parameters, body) => ({
    name,
    signature: parseSignature(
      `${typeName}.${name}`,
      parameters === '' ? 'self' : `self, ${parameters}`,
    ),
    body: (self, _, ...args) => body(self, ...args),
    namesSelf: true,
  }));
}

function tableOf<Self>(
  bodies: Bodies<Self>,
  make: (name: string, parameters: string, body: Method<Self>['body']) => Method<Self>,
): MethodTable<Self> {
  return new Map(
    Object.entries(bodies).map(([head, body]) => {
      const open = head.indexOf('(');
      const name = head.slice(0, open);
      return [name, make(name, head.slice(open + 1, -1), body)];
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
    const bound = method.namesSelf ? { ...call, positional: [this, ...call.positional] } : call;
    return spendOnResult(method.body(self, ...bindArguments(method.signature, bound)));
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
