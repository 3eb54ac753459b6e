import type { Manifest, UniqueId } from '../project/manifest';

/** A variable of the project, or one of the environment. */
export type SettingKind = 'var' | 'env_var';

const CALLS: Readonly<Record<SettingKind, string>> = {
  var: String.raw`\bvar(?:\.has_var)?\(\s*`,
  env_var: String.raw`\benv_var\(\s*`,
};

/** What these packages' macros call of the project's, they call by themselves: no node asks for it. */
const DBTS_OWN: ReadonlySet<string> = new Set(['dbt', 'dbt_duckdb']);

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
 * The nodes whose SQL reads a setting, in their own text or through macros that they call by name. Null when it cannot
 * be told: a macro of the project reads it that no node calls so (dbt itself may), or its name is worked out at run time.
 */
export function findReaders(
  manifest: Manifest,
  kind: SettingKind,
  name: string,
): ReadonlySet<UniqueId> | null {
  const own = [...manifest.macros.values()].filter(
    (macro) => macro.package_name === manifest.projectName,
  );
  const nodes = [...manifest.nodes.values()];
  const texts = [...own.map(({ macro_sql }) => macro_sql), ...nodes.map(codeOf)];
  if (texts.some((text) => readsAnySetting(kind, text))) return null;
  const reads = (text: string) => settingNames(kind, text).includes(name);
  const readingMacros = own.filter(({ macro_sql }) => reads(macro_sql)).map((macro) => macro.name);
  const readingNodes = nodes.filter((node) => reads(codeOf(node)));
  const callers = readingMacros.map((macro) => nodesCalling(manifest, macro));
  if (callers.some((found) => found.length === 0)) return null;
  return new Set([...readingNodes, ...callers.flat()].map(({ unique_id }) => unique_id));
}

type Node = Manifest['nodes'] extends ReadonlyMap<string, infer N> ? N : never;

function codeOf(node: Node): string {
  return 'raw_code' in node && node.resource_type !== 'seed' ? node.raw_code : '';
}

/** The nodes that call a macro by its name, or one that calls it, whatever the depth. */
function nodesCalling({ macros, nodes }: Manifest, name: string): Node[] {
  const names = new Set([name]);
  const calls = (text: string) => calledNames(text).some((called) => names.has(called));
  const others = [...macros.values()].filter(({ package_name }) => !DBTS_OWN.has(package_name));
  for (let before = -1; before !== names.size; ) {
    before = names.size;
    for (const macro of others) if (calls(macro.macro_sql)) names.add(macro.name);
  }
  return [...nodes.values()].filter((node) => calls(codeOf(node)));
}

/** What the Jinja of a text calls: `m(…)` and `package.m(…)`. */
function calledNames(text: string): string[] {
  const jinja = text.match(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g)?.join('\n') ?? '';
  return [...jinja.matchAll(/\b([A-Za-z_]\w*)\s*\(/g)].map(([, called = '']) => called);
}
