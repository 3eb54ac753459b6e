import type { Environment } from '../../jinja/environment';
import { makeMacro } from '../../jinja/macros';
import type { Scope } from '../../jinja/scope';
import { makeFunction } from '../../python/functions/makeFunction';
import { bindMethod, defineMethods } from '../../python/functions/methods';
import { toText } from '../../python/repr';
import { PyObject, type Value } from '../../python/value';
import { INTERNAL_PACKAGES, type IndexedMacro, type MacroIndex } from '../macroIndex';
import { NamespaceObject } from '../objects/namespaceObject';

/** Names that a host gives; a scope asks for each at most once. */
export interface Names {
  get(name: string): Value | undefined;
}

/** Values by name, each made when it is asked for. */
export type LazyValues = Readonly<Record<string, () => Value>>;

/** Names whose values are made when a template first asks for one of them. */
export function lazyNames(make: () => LazyValues): Names {
  let entries: LazyValues | undefined;
  return {
    get(name) {
      entries ??= make();
      return Object.hasOwn(entries, name) ? entries[name]?.() : undefined;
    },
  };
}

/** The names of one node: its macros, then what the host gives it. */
export interface NodeScope extends Scope {
  /** The callable of a macro, bound to this scope. */
  bind(macro: IndexedMacro): Value;
  /** Adds or replaces a name. */
  define(name: string, value: Value): void;
}

/**
 * The scope of a node of `packageName`. A bare name is the package's macro, the project's, a package's namespace,
 * dbt's own macro, and last one of `names`, looked for in order. `onOuterCall` hears of the macros that the node itself
 * calls, and not of those that they call.
 */
export function makeNodeScope(
  macros: MacroIndex,
  packageName: string,
  environment: Environment,
  names: readonly Names[],
  onOuterCall?: (macro: IndexedMacro) => void,
): NodeScope {
  const bound = new Map<IndexedMacro, Value>();
  const known = new Map<string, Value>();
  const scope: NodeScope = {
    lookup(name) {
      const value = known.get(name) ?? own.get(name) ?? findMacro(name) ?? firstOf(names, name);
      if (value !== undefined) known.set(name, value);
      return value;
    },
    bind(macro) {
      const ready = bound.get(macro);
      if (ready !== undefined) return ready;
      const note = onOuterCall && (() => onOuterCall(macro));
      const value = makeMacro(macro.definition, scope, environment, note);
      bound.set(macro, value);
      return value;
    },
    define: (name, value) => known.set(name, value),
  };
  const own = lazyNames(() => ({
    context: () => new ContextObject(scope),
    render: () => makeRender(environment, scope),
  }));
  const findMacro = (name: string): Value | undefined => {
    const macro = macros.inPackage(packageName, name) ?? macros.inPackage(macros.projectName, name);
    if (macro) return scope.bind(macro);
    if (macros.hasPackage(name)) return makeNamespace(macros, name, scope);
    const internal = macros.internal(name);
    return internal && scope.bind(internal);
  };
  return scope;
}

function firstOf(names: readonly Names[], name: string): Value | undefined {
  for (const some of names) {
    const value = some.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A package as a name: its macros are attributes. `dbt` holds those of the adapter too. */
function makeNamespace(macros: MacroIndex, name: string, scope: NodeScope): Value {
  const packages = name === 'dbt' ? INTERNAL_PACKAGES : [name];
  return new NamespaceObject('dict', (macroName) => {
    const found = packages.map((one) => macros.inPackage(one, macroName)).find(Boolean);
    return found && scope.bind(found);
  });
}

/** dbt's `render(string)`: a text rendered with the names of the node. */
function makeRender(environment: Environment, scope: NodeScope): Value {
  return makeFunction('render', 'string', (text) =>
    environment.renderTemplate(environment.parse(toText(text), { name: 'render' }), scope),
  );
}

/** dbt's `context`: every name of a scope, as a dict. */
class ContextObject extends PyObject {
  readonly typeName = 'dict';

  constructor(readonly scope: Scope) {
    super();
  }

  override getItem(key: Value): Value | undefined {
    return typeof key === 'string' ? this.scope.lookup(key) : undefined;
  }

  override getAttribute(name: string): Value | undefined {
    return bindMethod(CONTEXT_METHODS, this, name) ?? this.scope.lookup(name);
  }

  override contains(item: Value): boolean {
    return typeof item === 'string' && this.scope.lookup(item) !== undefined;
  }
}

const CONTEXT_METHODS = defineMethods<ContextObject>('dict', {
  'get(key, default=None, /)': ({ scope }, key, fallback) => scope.lookup(toText(key)) ?? fallback,
});
