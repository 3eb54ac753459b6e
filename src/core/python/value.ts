/**
 * Any value a template can hold, with Python's types: `bigint` is int, `number` is float, an array is a list,
 * everything else (tuple, dict, set, functions, dbt's own objects) is a `PyObject`.
 */
export type Value = null | boolean | bigint | number | string | Value[] | PyObject;

/** The arguments of one call, in the order written. */
export interface CallArguments {
  readonly positional: readonly Value[];
  readonly keyword: ReadonlyMap<string, Value>;
}

/** The arithmetic operators of the template language, by their Python spelling. */
export type BinaryOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**';

/**
 * Python's less common protocols, by their own names. The argument is the number of digits of `__round__` (None when
 * there is none), the specification of `__format__`, and None for the others.
 */
export type SpecialMethod =
  | '__neg__'
  | '__pos__'
  | '__abs__'
  | '__int__'
  | '__float__'
  | '__round__'
  | '__format__';

/**
 * A Python object that is not a JavaScript primitive or array. Each method is one of Python's protocols;
 * the defaults are those of a bare `object()`. Hosts (dbt's relations, adapter, config) subclass it.
 */
export abstract class PyObject {
  /** Python's `type(x).__name__`, as error messages print it. */
  abstract readonly typeName: string;

  /** The module that defines the type, where Python would print it: `datetime`, `jinja2.utils`; absent for builtins. */
  readonly moduleName?: string;

  /** `x.name`; undefined when there is no such attribute. */
  getAttribute(_name: string): Value | undefined {
    return undefined;
  }

  /** `x[key]`; undefined when there is no such item. */
  getItem(_key: Value): Value | undefined {
    return undefined;
  }

  /** `x(...)`; absent when the object is not callable. */
  call?(call: CallArguments): Value;

  /** `iter(x)`; absent when the object is not iterable. */
  iterate?(): Iterable<Value>;

  /** `len(x)`; absent when the object has no length. */
  length?(): number;

  /** `item in x`; absent when membership falls back to iteration. */
  contains?(item: Value): boolean;

  /** `x <operator> other`, or `other <operator> x` when `reflected`; undefined when the types do not support it. */
  binary?(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined;

  /** Negative, zero or positive as Python orders the two, NaN when neither is less; undefined when they cannot be ordered. */
  compare?(other: Value): number | undefined;

  /** One of the less common protocols; undefined when the type lacks it. */
  special?(method: SpecialMethod, argument: Value): Value | undefined;

  /** Whether it is one of Python's mappings, which is what Jinja's test asks. */
  get isMapping(): boolean {
    return false;
  }

  isTrue(): boolean {
    return this.length === undefined || this.length() > 0;
  }

  equals(other: Value): boolean {
    return this === other;
  }

  /**
   * A key under which equal objects meet in dicts and sets; absent when the object is unhashable. An object that
   * equals a number answers with that number.
   */
  hashKey?(): string | bigint | number;

  /** Python's `str(x)`. */
  toText(): string {
    return this.toRepr();
  }

  /** Python's `repr(x)`. */
  toRepr(): string {
    return `<${this.typeName} object>`;
  }
}
