import type { Manifest, UniqueId } from '../project/manifest';

/** A variable of the project, or one of the environment. */
export type SettingKind = 'var' | 'env_var';

const CALLS: Readonly<Record<SettingKind, string>> = {
  var: String.raw`\bvar(?:\.has_var)?\(\s*`,
  env_var: String.raw`\benv_var\(\s*`,
};

/** The names of the settings of a kind that a text asks for by a written name. */
export function settingNames(kind: SettingKind, text: string): string[] {
  const call = new RegExp(`${CALLS[kind]}(['"])(.+?)\\1`, 'g');
  return [...text.matchAll(call)].map(([, , name = '']) => name);
}

/** Whether a text asks for a setting whose name is not written there: it may be any. */
export function readsAnySetting(kind: SettingKind, text: string): boolean {
  return new RegExp(`${CALLS[kind]}(?!['")])\\S`).test(text);
}

/**
 * The nodes whose SQL reads a setting, in their own text or through macros. Null when it cannot be told: a macro of the
 * project reads it that no node names (dbt itself may call it), or the name is worked out when the macro runs.
 */
export function findReaders(
  manifest: Manifest,
  kind: SettingKind,
  name: string,
): ReadonlySet<UniqueId> | null {
  const reads = (text: string) => settingNames(kind, text).includes(name);
  const own = [...manifest.macros.values()].filter(
    (macro) => macro.package_name === manifest.projectName,
  );
  const nodes = [...manifest.nodes.values()];
  const texts = [...own.map(({ macro_sql }) => macro_sql), ...nodes.map(codeOf)];
  if (texts.some((text) => readsAnySetting(kind, text))) return null;
  const macros = callersOf(
    manifest,
    own.filter(({ macro_sql }) => reads(macro_sql)).map(({ unique_id }) => unique_id),
  );
  const readers = nodes.filter(
    (node) => reads(codeOf(node)) || macrosOf(node).some((id) => macros.has(id)),
  );
  const named = new Set(readers.flatMap(macrosOf));
  const isReached = [...macros].every((id) => named.has(id) || isCalledBy(manifest, id, named));
  return isReached ? new Set(readers.map(({ unique_id }) => unique_id)) : null;
}

type Node = Manifest['nodes'] extends ReadonlyMap<string, infer N> ? N : never;

function codeOf(node: Node): string {
  return 'raw_code' in node && node.resource_type !== 'seed' ? node.raw_code : '';
}

function macrosOf(node: Node): readonly string[] {
  return 'depends_on' in node && 'macros' in node.depends_on ? node.depends_on.macros : [];
}

/** These macros and all that call them, whatever the depth. */
function callersOf({ macros }: Manifest, ids: readonly string[]): ReadonlySet<string> {
  const found = new Set(ids);
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { unique_id, depends_on } of macros.values())
      if (depends_on.macros.some((id) => found.has(id))) found.add(unique_id);
  }
  return found;
}

/** Whether one of the named macros calls this one, whatever the depth. */
function isCalledBy(manifest: Manifest, id: string, named: ReadonlySet<string>): boolean {
  return [...callersOf(manifest, [id])].some((caller) => named.has(caller));
}
