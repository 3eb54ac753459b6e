/** A call that dbt's static parser reads: texts (as `''`), lists and mappings of them, True, False, and a version. */
const PLAIN_CALL =
  /^\s*(?:ref|source|config)\s*\((?:[\s,:[\]{}]|''|\w+\s*=|(?<=\bv(?:ersion)?\s*=\s*)\d+|True|False)*\)\s*$/;

/** Whether dbt reads a model's calls without rendering it; of those it notes each source once. */
export function readsStatically(text: string): boolean {
  const code = text.replace(/\{#[\s\S]*?#\}/g, '').replace(/'[^']*'|"[^"]*"/g, "''");
  if (code.includes('{%')) return false;
  const calls = code.match(/\{\{[\s\S]*?\}\}/g) ?? [];
  return calls.every((call) => PLAIN_CALL.test(call.slice(2, -2)));
}
