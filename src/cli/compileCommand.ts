import { chooseAloud } from '../engine/answers/chooseAloud';
import { answerInline } from '../engine/answers/inlineSql';
import { compileAll } from './compileAll';
import { EXIT } from './exit';
import type { NodeCommand } from './nodeCommand';
import { openDatabase } from './openDatabase';
import { sayConcurrency } from './sayConcurrency';
import { writeManifest } from './targetFolder';

/** `compile`: the SQL of the chosen nodes below target/compiled, and on the screen when one is chosen. */
export async function compileCommand(task: NodeCommand): Promise<number> {
  const { command, folder, parsed, console } = task;
  const { options } = command;
  const { session, graph } = parsed;
  if (options.text('inline') !== undefined) {
    await writeManifest(folder.targetFolder, parsed);
    sayConcurrency(task);
    const database = await openDatabase(session.project.target, folder.root, options);
    const ending = answerInline('compile', parsed, database, options, console);
    return EXIT[await ending.finally(() => database.close())];
  }
  const ids = chooseAloud(command, graph, console, folder.past);
  if (ids === undefined) return EXIT.unusable;
  if (ids.size > 0) sayConcurrency(task);
  const warehouse = await openDatabase(session.project.target, folder.root, options);
  try {
    return EXIT[(await compileAll(task, warehouse, ids)) ? 'ok' : 'unusable'];
  } finally {
    await warehouse.close();
  }
}
