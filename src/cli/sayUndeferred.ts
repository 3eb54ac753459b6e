import { EXIT } from './exit';
import type { NodeCommand } from './nodeCommand';
import { writeManifest } from './targetFolder';

/** Says why refs cannot be deferred to another state, which ends a command that has something to do. */
export async function sayUndeferred(
  reason: string,
  { command, folder, parsed, console }: NodeCommand,
): Promise<number> {
  console.say(`Encountered an error:\nRuntime Error\n  ${reason}`, 'error');
  if (command.name !== 'generate') await writeManifest(folder.targetFolder, parsed);
  return EXIT.unusable;
}
