import type { UniqueId } from '../core/project/manifest';
import { chooseAloud } from '../engine/answers/chooseAloud';
import type { NodeCommand } from './nodeCommand';
import { writeManifest } from './targetFolder';

/**
 * The nodes that a command is about: those that a retry runs again, or those that its options choose; undefined once it was
 * said why there are none, and then the manifest tells of what was parsed.
 */
export async function chosenIds(task: NodeCommand): Promise<ReadonlySet<UniqueId> | undefined> {
  const ids = chooseIds(task);
  if (ids === undefined) await writeManifest(task.folder.targetFolder, task.parsed);
  return ids;
}

function chooseIds(task: NodeCommand): ReadonlySet<UniqueId> | undefined {
  const { command, folder, parsed, console } = task;
  const { retried, past } = folder;
  if (!retried) return chooseAloud(command, parsed.graph, console, past);
  const known = new Set(parsed.graph.dag.ids);
  const gone = [...retried.ids].find((id) => !known.has(id));
  if (gone === undefined) return new Set([...known].filter((id) => retried.ids.has(id)));
  const words = `Couldn't find model '${gone}' -- does it exist or is it disabled?`;
  console.say(`Encountered an error:\n${words}`, 'error');
  return undefined;
}
