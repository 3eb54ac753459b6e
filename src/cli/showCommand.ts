import { answerInline } from '../engine/answers/inlineSql';
import { sayThreads } from '../engine/answers/sayThreads';
import { chooseToShow, showNode } from '../engine/answers/showNode';
import { EXIT } from './exit';
import type { NodeCommand } from './nodeCommand';
import { openDatabase } from './openDatabase';
import { sayUndeferred } from './sayUndeferred';
import { writeManifest } from './targetFolder';

/** `show`: the first rows of one node, without building it. */
export async function showCommand(task: NodeCommand): Promise<number> {
  const { command, folder, parsed, console } = task;
  const { options } = command;
  const { undeferred } = folder;
  await writeManifest(folder.targetFolder, parsed);
  if (options.text('inline') !== undefined) {
    sayThreads(parsed.session, console);
    if (undeferred !== undefined) return sayUndeferred(undeferred, console);
    const database = await openDatabase(parsed.session.project.target, folder.root, options);
    const ending = answerInline('show', parsed, database, options, console);
    return EXIT[await ending.finally(() => database.close())];
  }
  const wish = chooseToShow(command, parsed.graph, console, folder.past);
  if (typeof wish === 'string') return EXIT[wish];
  sayThreads(parsed.session, console);
  if (undeferred !== undefined) return sayUndeferred(undeferred, console);
  const warehouse = await openDatabase(parsed.session.project.target, folder.root, options);
  try {
    return EXIT[await showNode(parsed, warehouse, wish, options, console)];
  } finally {
    await warehouse.close();
  }
}
