import { existsSync } from 'node:fs';
import path from 'node:path';
import type { SeedNode } from '../core/project/manifest';
import { joinPath } from '../core/project/packages';
import type { SeedSource } from '../core/run/runNode';

/** The file of a seed: the one of that name in `replacements`, where there is one, else the project's own. */
export function seedSourceOf(
  node: SeedNode,
  root: string,
  replacements: string | undefined,
): SeedSource {
  const name = `${node.name}.csv`;
  const replaced = replacements === undefined ? undefined : path.join(replacements, name);
  if (replaced !== undefined && existsSync(replaced)) {
    return { kind: 'file', file: { kind: 'path', path: replaced }, name, fillMissing: true };
  }
  const own = path.resolve(root, joinPath(node.root_path, node.original_file_path));
  return { kind: 'file', file: { kind: 'path', path: own }, name, fillMissing: false };
}
