import { Dict } from '../dict';
import { ELLIPSIS } from '../ellipsis';
import { typeError } from '../errors';
import { makeRawFunction } from '../functions/makeFunction';
import { bindMethod } from '../functions/methods';
import { toRepr } from '../repr';
import { Tuple } from '../tuple';
import { PyType } from '../type';
import { typeName } from '../typeName';
import { type CallArguments, PyObject, type Value } from '../value';
import { DICT_METHODS, readPairs } from './dictMethods';

/** Python's class dict: it makes dicts, has their methods unbound, and `dict[…]` is a type for annotations. */
class DictType extends PyType {
  constructor() {
    super('dict', makeDict);
  }

  override getAttribute(name: string): Value | undefined {
    return super.getAttribute(name) ?? unboundMethod(name);
  }

  override getItem(key: Value): Value {
    return new DictAlias(key, this);
  }
}

/** `dict[str]`, which any key makes: it can be called as dict can. */
class DictAlias extends PyObject {
  readonly typeName = 'types.GenericAlias';

  constructor(
    private readonly key: Value,
    private readonly origin: PyType,
  ) {
    super();
  }

  override call(call: CallArguments): Value {
    return this.origin.call(call);
  }

  override getAttribute(name: string): Value | undefined {
    return name === '__origin__' ? this.origin : this.origin.getAttribute(name);
  }

  override toRepr(): string {
    const parts = this.key instanceof Tuple ? this.key.items : [this.key];
    return `dict[${parts.length === 0 ? '()' : parts.map(nameOrRepr).join(', ')}]`;
  }
}

function nameOrRepr(value: Value): string {
  return value instanceof PyType ? value.name : toRepr(value);
}

function unboundMethod(name: string): Value | undefined {
  if (!DICT_METHODS.has(name)) return undefined;
  if (name === 'fromkeys') return bindMethod(DICT_METHODS, new Dict(), name);
  return makeRawFunction(name, ({ positional: [self, ...rest], keyword }) => {
    if (self === undefined) throw typeError(`unbound method dict.${name}() needs an argument`);
    const method = self instanceof Dict ? bindMethod(DICT_METHODS, self, name) : undefined;
    if (method instanceof PyObject && method.call)
      return method.call({ positional: rest, keyword });
    throw typeError(
      `descriptor '${name}' for 'dict' objects doesn't apply to a '${typeName(self)}' object`,
    );
  });
}

/** Python's `dict(…)` over the arguments of a call. */
export function makeDict({ positional, keyword }: CallArguments): Dict {
  const [pairs = ELLIPSIS, ...more] = positional;
  if (more.length > 0)
    throw typeError(`dict expected at most 1 argument, got ${positional.length}`);
  return new Dict([...(pairs === ELLIPSIS ? [] : readPairs(pairs)), ...keyword]);
}

/** The class itself. */
export const DICT_TYPE: PyType = new DictType();
