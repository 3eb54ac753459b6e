import { existsSync } from 'node:fs';
import path from 'node:path';
import { seedSpec } from '../core/intake/seedSpec';
import type { SeedNode } from '../core/project/manifest';
import { joinPath } from '../core/project/packages';
import type { SeedSource } from '../core/run/nodeRunner';
import type { NodeCommand } from './nodeCommand';

/** The folder whose files stand in for the project's seeds, where `--seeds-dir` names one. */
export function replacementsOf({
  command,
  host,
}: Pick<NodeCommand, 'command' | 'host'>): string | undefined {
  const folder = command.options.text('seeds-dir');
  return folder === undefined ? undefined : path.resolve(host.cwd, folder);
}

/** The file of a seed: the one of that name in `replacements`, where there is one, else the project's own. */
export function seedSourceOf(
  node: SeedNode,
  root: string,
  replacements: string | undefined,
): SeedSource {
  const name = `${node.name}.csv`;
  const replaced = replacements === undefined ? undefined : path.join(replacements, name);
  if (replaced !== undefined && existsSync(replaced)) {
    return {
      kind: 'file',
      file: { kind: 'path', path: replaced },
      name,
      required: requiredOf(node),
    };
  }
  const own = path.resolve(root, joinPath(node.root_path, node.original_file_path));
  return { kind: 'file', file: { kind: 'path', path: own }, name };
}

/** The columns without which the tab's import warns or stops; on a command line nobody is there to accept that. */
function requiredOf(node: SeedNode): string[] {
  return seedSpec(node).columns.flatMap(({ name, isRequired }) => (isRequired ? [name] : []));
}
