import path from 'node:path';
import type { UniqueId } from '../core/project/manifest';
import { generateDocs } from '../engine/answers/generateDocs';
import { sayThreads } from '../engine/answers/sayThreads';
import { compileAll } from './compileAll';
import { EXIT } from './exit';
import type { NodeCommand } from './nodeCommand';
import { openDatabase } from './openDatabase';
import { sayUndeferred } from './sayUndeferred';
import { writeCatalog } from './targetFolder';

/** `docs generate`: writes catalog.json, and the manifest and the SQL of what was compiled. */
export async function generateCommand(task: NodeCommand): Promise<number> {
  const { command, folder, parsed, console } = task;
  const { targetFolder, undeferred, past, root } = folder;
  const warehouse = await openDatabase(parsed.session.project.target, root, command.options);
  const compile = async (ids: ReadonlySet<UniqueId>): Promise<boolean> => {
    if (ids.size > 0) sayThreads(parsed.session, console);
    if (ids.size > 0 && undeferred !== undefined) {
      await sayUndeferred(undeferred, task);
      return false;
    }
    return compileAll(task, warehouse, ids);
  };
  const catalog = await generateDocs(
    command,
    { parsed, warehouse, compile, past },
    console,
  ).finally(() => warehouse.close());
  if (catalog === undefined) return EXIT.unusable;
  await writeCatalog(targetFolder, parsed.session, catalog);
  console.say(`Catalog written to ${path.join(targetFolder, 'catalog.json')}`);
  return EXIT.ok;
}
