import path from 'node:path';
import { generateDocs } from '../engine/answers/generateDocs';
import { EXIT } from './exit';
import type { NodeCommand } from './nodeCommand';
import { openDatabase } from './openDatabase';
import { writeCatalog, writeManifest, writeSql } from './targetFolder';

/** `docs generate`: writes catalog.json, and the manifest and the SQL of what was compiled. */
export async function generateCommand(task: NodeCommand): Promise<number> {
  const { command, folder, parsed, console } = task;
  const { target } = parsed.session.project;
  const warehouse = await openDatabase(target, folder.root, command.options);
  const docs = await generateDocs(command, parsed, warehouse, console, folder.past).finally(() =>
    warehouse.close(),
  );
  if (docs === undefined) return EXIT.unusable;
  const { compiled, catalog } = docs;
  if (compiled) {
    const codes = new Map([...compiled].map(([id, { code }]) => [id, code]));
    await writeManifest(folder.targetFolder, parsed, compiled);
    await writeSql(folder.targetFolder, parsed.graph, codes, new Map());
  }
  await writeCatalog(folder.targetFolder, parsed.session, catalog);
  console.say(`Catalog written to ${path.join(folder.targetFolder, 'catalog.json')}`);
  return EXIT.ok;
}
