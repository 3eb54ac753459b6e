import { IdentityObject } from '../identityObject';
import type { CallArguments, Value } from '../value';
import { spendOnResult } from '../work';
import { bindArguments } from './binding';
import { parseSignature } from './signature';

/** A callable value. */
export class PyFunction extends IdentityObject {
  readonly typeName: string = 'function';
  readonly name: string;
  private readonly run: (call: CallArguments) => Value;

  constructor(name: string, run: (call: CallArguments) => Value) {
    super();
    this.name = name;
    this.run = run;
  }

  override call(call: CallArguments): Value {
    return this.run(call);
  }

  override getAttribute(name: string): Value | undefined {
    return name === '__name__' ? this.name : undefined;
  }

  override toRepr(): string {
    return `<function ${this.name}>`;
  }
}

/**
 * A Python function over a JavaScript one. `parameters` is Python's own notation, `model, package=None, *, v=None`;
 * the body gets one value for each, in that order (`*args` a Tuple, `**kwargs` a Dict). Calling it binds arguments and
 * throws TypeErrors as Python does.
 */
export function makeFunction(
  name: string,
  parameters: string,
  body: (...args: Value[]) => Value,
): PyFunction {
  const signature = parseSignature(name, parameters);
  return new PyFunction(name, (call) => spendOnResult(body(...bindArguments(signature, call))));
}

/** A Python function that reads the arguments of a call itself. */
export function makeRawFunction(name: string, body: (call: CallArguments) => Value): PyFunction {
  return new PyFunction(name, body);
}
