import { bindMethod, defineMethods } from '../../python/functions/methods';
import { toText } from '../../python/repr';
import { readPairs } from '../../python/types/dictMethods';
import { PyObject, type Value } from '../../python/value';
import { INTERNAL_PACKAGES, type MacroIndex } from '../macroIndex';
import type { Names, NodeScope } from './boundNames';

/** A dict whose values are made when they are asked for. */
abstract class LazyDict extends PyObject {
  readonly typeName = 'dict';

  override get isMapping(): boolean {
    return true;
  }

  /** The value of a key; undefined when there is none. */
  abstract find(key: string): Value | undefined;

  override getItem(key: Value): Value | undefined {
    return typeof key === 'string' ? this.find(key) : undefined;
  }

  override contains(item: Value): boolean {
    return this.getItem(item) !== undefined;
  }
}

const GET = {
  'get(key, default=None, /)': (self: LazyDict, key: Value, fallback: Value) =>
    self.getItem(key) ?? fallback,
};

const GET_METHODS = defineMethods<LazyDict>('dict', GET);

/** dbt's `builtins`: what its names mean, whatever macros are called. The first of `hosts` that has a name says it. */
export class Builtins extends LazyDict {
  constructor(private readonly hosts: readonly Names[]) {
    super();
  }

  override find(key: string): Value | undefined {
    for (const host of this.hosts) {
      const value = host.get(key);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  override getAttribute(name: string): Value | undefined {
    return bindMethod(GET_METHODS, this, name);
  }
}

/** A package as a name: its macros by theirs. `dbt` holds those of the adapter too. */
export class PackageNamespace extends LazyDict {
  private readonly packages: readonly string[];

  constructor(
    private readonly macros: MacroIndex,
    private readonly name: string,
    private readonly scope: NodeScope,
  ) {
    super();
    this.packages = name === 'dbt' ? INTERNAL_PACKAGES : [name];
  }

  get names(): string[] {
    const names = this.packages.flatMap((one) => [...this.macros.namesIn(one).keys()]);
    return [...new Set(names)];
  }

  override find(key: string): Value | undefined {
    const replaced = this.scope.defined(`${this.name}.${key}`);
    if (replaced !== undefined) return replaced;
    const found = this.packages.map((one) => this.macros.inPackage(one, key)).find(Boolean);
    return found && this.scope.bind(found);
  }

  override getAttribute(name: string): Value | undefined {
    return bindMethod(PACKAGE_METHODS, this, name);
  }

  override iterate(): Iterable<Value> {
    return this.names;
  }

  override length(): number {
    return this.names.length;
  }
}

const PACKAGE_METHODS = defineMethods<PackageNamespace>('dict', {
  ...GET,
  'keys()': ({ names }) => names,
});

/** dbt's `context`: every name of a scope, to be read and added to. */
export class ContextObject extends LazyDict {
  constructor(readonly scope: NodeScope) {
    super();
  }

  override find(key: string): Value | undefined {
    return this.scope.lookup(key);
  }

  override getAttribute(name: string): Value | undefined {
    return bindMethod(CONTEXT_METHODS, this, name);
  }
}

const CONTEXT_METHODS = defineMethods<ContextObject>('dict', {
  ...GET,
  'update(other=None, /, **kwargs)': ({ scope }, other, kwargs) => {
    for (const given of [other, kwargs])
      if (given !== null)
        for (const [name, value] of readPairs(given)) scope.define(toText(name), value);
    return null;
  },
});
