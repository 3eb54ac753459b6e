import type { MacroEntry, Manifest, UniqueId } from '../project/manifest';

const JINJA = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;
/** `var('name'…)`: a variable whose name is worked out at run time cannot be told. */
const VARIABLE = /\bvar\(\s*(['"])(\w+)\1/g;
const CALL = /\b([A-Za-z_]\w*)\s*\(/g;

/**
 * The nodes whose SQL reads each variable, itself or through macros that it calls by name. Configs in properties and
 * project file are not looked at.
 */
export function findVariableUses(manifest: Manifest): Map<string, UniqueId[]> {
  const macros = new Map([...manifest.macros.values()].map((macro) => [macro.name, macro]));
  const ofMacros = new Map<string, ReadonlySet<string>>();
  const uses = new Map<string, UniqueId[]>();
  for (const node of manifest.nodes.values()) {
    if (!('raw_code' in node)) continue;
    for (const name of variablesOf(node.raw_code, macros, ofMacros)) {
      uses.set(name, [...(uses.get(name) ?? []), node.unique_id]);
    }
  }
  return uses;
}

function variablesOf(
  code: string,
  macros: ReadonlyMap<string, MacroEntry>,
  ofMacros: Map<string, ReadonlySet<string>>,
): Set<string> {
  const jinja = code.match(JINJA)?.join('\n') ?? '';
  const names = new Set([...jinja.matchAll(VARIABLE)].map(([, , name = '']) => name));
  for (const [, called = ''] of jinja.matchAll(CALL)) {
    for (const name of variablesOfMacro(called, macros, ofMacros)) names.add(name);
  }
  return names;
}

function variablesOfMacro(
  called: string,
  macros: ReadonlyMap<string, MacroEntry>,
  ofMacros: Map<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const known = ofMacros.get(called);
  const macro = macros.get(called);
  if (known || !macro) return known ?? new Set();
  // Noted before its own calls are followed, which may come back to it.
  ofMacros.set(called, new Set());
  const names = variablesOf(macro.macro_sql, macros, ofMacros);
  ofMacros.set(called, names);
  return names;
}
