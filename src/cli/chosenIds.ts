import type { UniqueId } from '../core/project/manifest';
import { chooseAloud } from '../engine/answers/chooseAloud';
import type { NodeCommand } from './nodeCommand';

/** The nodes that a command is about: those that a retry runs again, or those that its options choose; undefined once it was said why there are none. */
export function chosenIds(task: NodeCommand): ReadonlySet<UniqueId> | undefined {
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
