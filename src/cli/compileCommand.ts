import { chooseAloud } from '../engine/answers/chooseAloud';
import { answerInline } from '../engine/answers/inlineSql';
import { sayThreads } from '../engine/answers/sayThreads';
import { compileAll } from './compileAll';
import { EXIT } from './exit';
import type { NodeCommand } from './nodeCommand';
import { openDatabase } from './openDatabase';
import { sayUndeferred } from './sayUndeferred';
import { writeManifest } from './targetFolder';

/** `compile`: the SQL of the chosen nodes below target/compiled, and on the screen when one is chosen. */
export async function compileCommand(task: NodeCommand): Promise<number> {
  const { command, folder, parsed, console } = task;
  const { options } = command;
  const { session, graph } = parsed;
  const { undeferred } = folder;
  if (options.text('inline') !== undefined) {
    await writeManifest(folder.targetFolder, parsed);
    sayThreads(parsed.session, console);
    if (undeferred !== undefined) return sayUndeferred(undeferred, console);
    const database = await openDatabase(session.project.target, folder.root, options);
    const ending = answerInline('compile', parsed, database, options, console);
    return EXIT[await ending.finally(() => database.close())];
  }
  const ids = chooseAloud(command, graph, console, folder.past);
  if (ids === undefined) return EXIT.unusable;
  if (ids.size > 0) sayThreads(parsed.session, console);
  if (undeferred !== undefined && ids.size > 0) return sayUndeferred(undeferred, console);
  const warehouse = await openDatabase(session.project.target, folder.root, options);
  try {
    return (await compileAll(task, warehouse, ids)) ? EXIT.ok : EXIT.unusable;
  } finally {
    await warehouse.close();
  }
}
