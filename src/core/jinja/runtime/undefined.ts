import { PythonError } from '../../python/errors';
import { quoteText } from '../../python/quote';
import { toRepr } from '../../python/repr';
import { describeType } from '../../python/typeName';
import {
  type BinaryOperator,
  type CallArguments,
  PyObject,
  type SpecialMethod,
  type Value,
} from '../../python/value';
import type { UndefinedKind } from '../options';

/** What is missing: a name, an attribute or item of `object`, or what `hint` says. */
export interface UndefinedDetails {
  readonly name?: Value;
  readonly object?: Value;
  readonly hint?: string;
  /** What using it raises, instead of UndefinedError. */
  readonly raises?: string;
  /** It is Jinja2's plain Undefined whatever the kind: an inline `if` without an `else`. */
  readonly lenient?: boolean;
}

/** The value of a missing name, attribute or item. Printing it gives nothing; most other uses throw UndefinedError. */
export class Undefined extends PyObject {
  readonly typeName: string = 'Undefined';
  override readonly moduleName: string = 'jinja2.runtime';
  readonly details: UndefinedDetails;

  constructor(details: UndefinedDetails) {
    super();
    this.details = details;
  }

  /** What the error says when the value is used. */
  get message(): string {
    const { name = null, object, hint } = this.details;
    if (hint !== undefined) return hint;
    if (object === undefined) return `${toRepr(name)} is undefined`;
    const type = describeType(object);
    if (typeof name !== 'string') return `${type} has no element ${toRepr(name)}`;
    return `${quoteText(type)} has no attribute ${quoteText(name)}`;
  }

  /** Throws what Jinja2 throws when the value is used. */
  fail(): never {
    throw new PythonError(this.details.raises ?? 'UndefinedError', this.message);
  }

  override getAttribute(name: string): Value | undefined {
    const { details } = this;
    switch (name) {
      case '_undefined_name':
        return details.name;
      case '_undefined_hint':
        return details.hint ?? null;
      case '_undefined_obj':
        return details.object;
      default:
        return isDunder(name) ? undefined : this.getMissing();
    }
  }

  override getItem(_key: Value): Value | undefined {
    return this.getMissing();
  }

  /** What an attribute or an item gives. */
  protected getMissing(): Value {
    return this.fail();
  }

  override call(_call: CallArguments): Value {
    return this.fail();
  }

  override binary(_operator: BinaryOperator, _other: Value): Value {
    return this.fail();
  }

  override compare(_other: Value): number {
    return this.fail();
  }

  override special(method: SpecialMethod, _argument: Value): Value | undefined {
    if (method === '__abs__' || method === '__round__' || method === '__format__') return undefined;
    return this.fail();
  }

  override iterate(): Iterable<Value> {
    return [];
  }

  override length(): number {
    return 0;
  }

  override isTrue(): boolean {
    return false;
  }

  override equals(other: Value): boolean {
    return other instanceof Undefined && other.typeName === this.typeName;
  }

  override hashKey(): string {
    return this.typeName;
  }

  override toText(): string {
    return '';
  }

  override toRepr(): string {
    return 'Undefined';
  }
}

/** Attributes and items of it are undefined again. */
class ChainableUndefined extends Undefined {
  override readonly typeName: string = 'ChainableUndefined';

  protected override getMissing(): Value {
    return this;
  }
}

/** Prints what is missing, in braces. */
class DebugUndefined extends Undefined {
  override readonly typeName = 'DebugUndefined';

  override toText(): string {
    const { name = null, object, hint } = this.details;
    if (hint !== undefined) return `{{ undefined value printed: ${hint} }}`;
    if (object === undefined) return `{{ ${typeof name === 'string' ? name : toRepr(name)} }}`;
    return `{{ no such element: ${describeType(object)}[${toRepr(name)}] }}`;
  }
}

/** Throws at every use, even at printing and at tests of its truth. */
class StrictUndefined extends Undefined {
  override readonly typeName = 'StrictUndefined';

  override iterate(): Iterable<Value> {
    return this.fail();
  }

  override length(): number {
    return this.fail();
  }

  override isTrue(): boolean {
    return this.fail();
  }

  override equals(_other: Value): boolean {
    return this.fail();
  }

  override hashKey(): string {
    return this.fail();
  }

  override contains(_item: Value): boolean {
    return this.fail();
  }

  override toText(): string {
    return this.fail();
  }
}

/** What dbt's parse phase makes of names that it does not know yet: items and calls give it back, attributes another. */
class ParseUndefined extends ChainableUndefined {
  override readonly typeName = 'Undefined';

  override getAttribute(name: string): Value | undefined {
    if (name === 'name') return this.details.name;
    return isDunder(name) ? undefined : new ParseUndefined({ name });
  }

  override call(_call: CallArguments): Value {
    return this;
  }
}

/** The undefined value of an environment's kind. */
export function makeUndefined(kind: UndefinedKind, details: UndefinedDetails): Undefined {
  if (details.lenient === true) return new Undefined(details);
  switch (kind) {
    case 'default':
      return new Undefined(details);
    case 'chainable':
      return new ChainableUndefined(details);
    case 'debug':
      return new DebugUndefined(details);
    case 'strict':
      return new StrictUndefined(details);
    case 'parse': {
      // dbt's forgets of what it is a part.
      const { object: _, ...others } = details;
      return new ParseUndefined(others);
    }
  }
}

function isDunder(name: string): boolean {
  return name.startsWith('__');
}
