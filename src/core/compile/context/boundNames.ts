import type { Scope } from '../../jinja/scope';
import type { Value } from '../../python/value';
import type { IndexedMacro } from '../macroIndex';

/** Names that a host gives; a scope asks for each at most once. */
export interface Names {
  get(name: string): Value | undefined;
}

/** The names of one node: its macros, then what the host gives it. */
export interface NodeScope extends Scope {
  /** The callable of a macro, bound to this scope. */
  bind(macro: IndexedMacro): Value;
  /** Adds or replaces a name; `package.macro` replaces a package's macro. */
  define(name: string, value: Value): void;
  /** What has been defined under a name, or already looked up. */
  defined(name: string): Value | undefined;
}
