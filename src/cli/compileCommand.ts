import { sayThreads } from '../engine/answers/sayThreads';
import { chosenIds } from './chosenIds';
import { compileAll } from './compileAll';
import { EXIT } from './exit';
import { inlineCommand } from './inlineCommand';
import type { NodeCommand } from './nodeCommand';
import { openDatabase } from './openDatabase';
import { sayUndeferred } from './sayUndeferred';

/** `compile`: the SQL of the chosen nodes below target/compiled, and on the screen when one is chosen. */
export async function compileCommand(task: NodeCommand): Promise<number> {
  const { command, folder, parsed, console } = task;
  const { options } = command;
  const { session } = parsed;
  const { undeferred } = folder;
  if (options.text('inline')) return inlineCommand(task);
  const ids = await chosenIds(task);
  if (ids === undefined) return EXIT.unusable;
  if (ids.size > 0) sayThreads(parsed.session, console);
  if (undeferred !== undefined && ids.size > 0) return sayUndeferred(undeferred, task);
  const warehouse = await openDatabase(session.project.target, folder.root, options);
  try {
    return (await compileAll(task, warehouse, ids)) ? EXIT.ok : EXIT.unusable;
  } finally {
    await warehouse.close();
  }
}
