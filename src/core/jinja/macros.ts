import { compileLoneMacro } from './compile/compileTemplate';
import type { CallableNode, MacroDefinition } from './definitions';
import type { Environment } from './environment';
import { Context, type Engine } from './runtime/frame';
import { Macro, type MacroCode } from './runtime/macro';
import type { Scope } from './scope';

// By environment, because filters belong to one; by node, so that a macro is compiled once however many scopes it has.
const compiled = new WeakMap<Engine, WeakMap<CallableNode, MacroCode>>();

/**
 * A definition as a macro that can be called. The names that it does not assign come from `scope`, each when it is needed,
 * and then from the environment's globals. What it yields is its text, or what `return` was given. `onOuterCall` hears of
 * each call that no other macro makes.
 */
export function makeMacro(
  { node, template }: MacroDefinition,
  scope: Scope,
  { engine }: Environment,
  onOuterCall?: () => void,
): Macro {
  const codes = compiled.get(engine) ?? new WeakMap<CallableNode, MacroCode>();
  compiled.set(engine, codes);
  const code = codes.get(node) ?? compileLoneMacro(node, template, engine);
  codes.set(node, code);
  return new Macro(code, new Context(engine, scope), null, onOuterCall);
}
