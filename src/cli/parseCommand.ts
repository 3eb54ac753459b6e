import path from 'node:path';
import { perfInfoJson } from '../core/artifacts/perfInfoJson';
import { toPythonJson } from '../core/base/data';
import { EXIT } from './exit';
import type { NodeCommand } from './nodeCommand';
import { writeManifest, writeText } from './targetFolder';

/** `parse`: the manifest of what was parsed, and how long its phases took. */
export async function parseCommand({ folder, parsed, console }: NodeCommand): Promise<number> {
  const { session } = parsed;
  const file = path.join(folder.targetFolder, 'perf_info.json');
  await writeManifest(folder.targetFolder, parsed);
  const startedAt = session.invocation.startedAt;
  await writeText(file, toPythonJson(perfInfoJson(session.manifest, startedAt, folder.phases)));
  console.say(`Performance info: ${file}`);
  return EXIT.ok;
}
