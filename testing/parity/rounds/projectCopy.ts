import { cpSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What earlier runs may have left in a project. */
const LEFTOVERS = /^(?:target|logs|\.user\.yml|.*\.duckdb(?:\.wal)?)$/;

/**
 * A temporary folder with a copy of the project for each side, in `stock/project` and `ours/project`. `entries` are the
 * names in the project's folder that belong to it; all of them when absent. Packages that are still to be installed are
 * left out.
 */
export function copyProject({
  project,
  entries = readdirSync(project),
  installsPackages = false,
}: {
  readonly project: string;
  readonly entries?: readonly string[];
  readonly installsPackages?: boolean;
}): string {
  const isKept = (entry: string) =>
    !LEFTOVERS.test(entry) && !(installsPackages && entry === 'dbt_packages');
  const folder = mkdtempSync(path.join(tmpdir(), 'parity-'));
  for (const side of ['stock', 'ours']) {
    const root = path.join(folder, side, 'project');
    mkdirSync(root, { recursive: true });
    for (const name of entries.filter(isKept))
      cpSync(path.join(project, name), path.join(root, name), { recursive: true });
  }
  return folder;
}
