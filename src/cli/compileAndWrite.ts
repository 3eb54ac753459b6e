import type { UniqueId } from '../core/project/manifest';
import type { Warehouse } from '../core/warehouse/warehouse';
import { compileChosen } from '../engine/answers/compileChosen';
import type { NodeCommand } from './nodeCommand';
import { writeManifest, writeSql } from './targetFolder';

/** Compiles nodes and writes the manifest and their SQL; false where one failed, which is said. */
export async function compileAndWrite(
  { command, folder, parsed, console }: NodeCommand,
  warehouse: Warehouse,
  ids: ReadonlySet<UniqueId>,
): Promise<boolean> {
  const compiled = await compileChosen(parsed, warehouse, ids, command.options, console);
  if (compiled === undefined) return false;
  const codes = new Map([...compiled].map(([id, { code }]) => [id, code]));
  await writeManifest(folder.targetFolder, parsed, compiled);
  await writeSql(folder.targetFolder, parsed.graph, codes, new Map());
  return true;
}
