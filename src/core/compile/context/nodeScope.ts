import type { Environment } from '../../jinja/environment';
import { makeMacro } from '../../jinja/macros';
import { MacroCallError } from '../../jinja/runtime/macroCallError';
import { TemplateError } from '../../jinja/templateError';
import { callWith } from '../../python/call';
import { makeFunction } from '../../python/functions/makeFunction';
import { Late } from '../../python/modules/lateModule';
import { toText } from '../../python/repr';
import type { Value } from '../../python/value';
import { CAUGHT, UNCAUGHT } from '../errorKinds';
import type { IndexedMacro, MacroIndex } from '../macroIndex';
import { RaisedError } from '../raisedError';
import type { Names, NodeScope } from './boundNames';
import { Builtins, ContextObject, PackageNamespace } from './namespaces';

const LATE = new Late(() => import('./rareNames'));
const RARE_WORDS = ['adapter_macro', 'submit_python_job', 'validation'];

/** Names that are loaded when a template uses one of them. */
const RARE: Names = {
  get: (name) => (RARE_WORDS.includes(name) ? LATE.now.RARE_NAMES.get(name) : undefined),
};

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
      const value = known.get(name) ?? own.get(name) ?? findMacro(name) ?? host.find(name);
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
    defined: (name) => known.get(name),
  };
  const host = new Builtins([...names, RARE]);
  const own = lazyNames(() => ({
    context: () => new ContextObject(scope),
    builtins: () => host,
    render: () => makeRender(environment, scope),
  }));
  const findMacro = (name: string): Value | undefined => {
    const macro = macros.findOwn(packageName, name);
    if (macro) return scope.bind(macro);
    if (macros.hasPackage(name)) return new PackageNamespace(macros, name, scope);
    const internal = macros.internal(name);
    return internal && scope.bind(internal);
  };
  return scope;
}

/** A text rendered with the names of a node. */
export function renderIn(scope: NodeScope, text: string): Value {
  return callWith(scope.lookup('render') ?? null, text);
}

const RENDERED = 'render';

/** dbt's `render(string)`: a text rendered with the names of the node. */
function makeRender(environment: Environment, scope: NodeScope): Value {
  return makeFunction('render', 'string', (text) => {
    const template = environment.parse(toText(text), { name: RENDERED });
    try {
      return environment.renderTemplate(template, scope);
    } catch (error) {
      throw error instanceof TemplateError ? renderingError(error) : error;
    }
  });
}

/** What Python or Jinja refuses in a text becomes dbt's own error, which the macros around it add themselves to. */
function renderingError(error: TemplateError): TemplateError {
  const { kind, macroStack } = error;
  const inner = macroStack.findLastIndex(({ file }) => file === RENDERED) + 1;
  if (!UNCAUGHT.has(kind) && !(CAUGHT.has(kind) && inner === 0)) return error;
  const { message, cause } = error;
  const raised = kind === 'UndefinedError' ? 'UndefinedMacroError' : 'CompilationError';
  return error.with({
    kind: raised,
    cause: cause instanceof MacroCallError ? cause : new RaisedError(raised, message, { cause }),
    macroStack: macroStack.slice(inner),
  });
}
