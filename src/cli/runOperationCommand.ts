import { readMacroArgs } from '../core/command/givenArgs';
import { runOperation } from '../engine/answers/runOperation';
import { EXIT } from './exit';
import type { NodeCommand } from './nodeCommand';
import { openDatabase } from './openDatabase';
import { writeManifest, writeRunResults } from './targetFolder';

/** `run-operation`: calls one macro of the project, and writes how that ended. */
export async function runOperationCommand(task: NodeCommand): Promise<number> {
  const { command, folder, parsed, host, console } = task;
  const { options, operand: name = '' } = command;
  const args = readMacroArgs(options);
  const { session } = parsed;
  const warehouse = await openDatabase(session.project.target, folder.root, options);
  const result = await runOperation(parsed, warehouse, { name, args }, console, () =>
    host.now(),
  ).finally(() => warehouse.close());
  if (!result) return EXIT.unusable;
  await writeManifest(folder.targetFolder, parsed);
  await writeRunResults(folder.targetFolder, parsed, [result], result.execution_time);
  return result.status === 'success' ? EXIT.ok : EXIT.failed;
}
