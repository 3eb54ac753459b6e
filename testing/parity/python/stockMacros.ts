import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const DEFINITION = /\{%-?\s*(macro|materialization|test)\s+(\w+)[\s\S]*?\{%-?\s*end\1\s*-?%\}/g;

/**
 * The texts of dbt's own macros, dbt-duckdb's in place of those that it replaces, as one file of a project: read from the Python
 * environment whose interpreter this is, so that none of them lies here.
 */
export function readStockMacros(python: string): string {
  const lib = path.join(path.dirname(python), '..', 'lib');
  const release = readdirSync(lib).find((name) => name.startsWith('python3')) ?? '';
  const found = new Map<string, string>();
  for (const name of ['global_project', 'duckdb']) {
    const root = path.join(lib, release, 'site-packages', 'dbt', 'include', name);
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
    for (const file of files.filter((one) => one.endsWith('.sql')))
      for (const [text, kind, id] of readFileSync(path.join(root, file), 'utf8').matchAll(
        DEFINITION,
      ))
        found.set(`${kind} ${id}`, text);
  }
  return [...found.values()].join('\n\n');
}
