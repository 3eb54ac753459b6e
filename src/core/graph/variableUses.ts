import type { MacroEntry, Manifest, UniqueId } from '../project/manifest';

/** `var('name'…)`: a variable whose name is worked out at run time cannot be told. */
const VARIABLE = /\bvar\(\s*(['"])(\w+)\1/g;

/** The nodes whose SQL reads each variable, itself or through macros; configs in properties and project file are not looked at. */
export function findVariableUses(manifest: Manifest): Map<string, UniqueId[]> {
  const uses = new Map<string, UniqueId[]>();
  const ofMacros = new Map<string, ReadonlySet<string>>();
  for (const node of manifest.nodes.values()) {
    if (!('raw_code' in node)) continue;
    const names = new Set(namesIn(node.raw_code));
    for (const macro of node.depends_on.macros) {
      for (const name of variablesOfMacro(macro, manifest.macros, ofMacros)) names.add(name);
    }
    for (const name of names) uses.set(name, [...(uses.get(name) ?? []), node.unique_id]);
  }
  return uses;
}

function variablesOfMacro(
  id: string,
  macros: ReadonlyMap<string, MacroEntry>,
  known: Map<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const found = known.get(id);
  if (found) return found;
  const macro = macros.get(id);
  const names = new Set(macro && namesIn(macro.macro_sql));
  // Noted before its own macros are followed, which may call it again.
  known.set(id, names);
  for (const below of macro?.depends_on.macros ?? []) {
    for (const name of variablesOfMacro(below, macros, known)) names.add(name);
  }
  return names;
}

function namesIn(code: string): string[] {
  return [...code.matchAll(VARIABLE)].flatMap(([, , name]) => (name === undefined ? [] : [name]));
}
