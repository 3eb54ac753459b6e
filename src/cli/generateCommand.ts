import path from 'node:path';
import type { UniqueId } from '../core/project/manifest';
import { type Catalog, catalogSql, readCatalog } from '../core/run/catalog';
import type { Warehouse } from '../core/warehouse/warehouse';
import { chooseAloud } from '../engine/answers/chooseAloud';
import { compileAll } from './compileAll';
import { EXIT } from './exit';
import type { NodeCommand } from './nodeCommand';
import { openDatabase } from './openDatabase';
import { sayConcurrency } from './sayConcurrency';
import { sayUndeferred } from './sayUndeferred';
import { writeCatalog } from './targetFolder';

/** `docs generate`: compiles what is chosen, and writes what the database knows of it to catalog.json. */
export async function generateCommand(task: NodeCommand): Promise<number> {
  const { command, folder, parsed, console } = task;
  const { options } = command;
  const isSelective = ['select', 'exclude', 'selector'].some((name) => options.given.has(name));
  const ids = chooseAloud(command, parsed.graph, console, folder.past);
  if (ids === undefined) return EXIT.unusable;
  const compiles = options.flag('compile') !== false;
  if (folder.undeferred !== undefined && compiles && ids.size > 0)
    return sayUndeferred(folder.undeferred, console);
  if (compiles && ids.size > 0) sayConcurrency(task);
  const warehouse = await openDatabase(parsed.session.project.target, folder.root, options);
  try {
    if (compiles && !(await compileAll(task, warehouse, ids))) return EXIT.unusable;
    const isWanted = (id: UniqueId) => !isSelective || !compiles || ids.has(id);
    const isEmpty = options.flag('empty-catalog') ?? false;
    if (!isEmpty) console.say('Building catalog');
    const catalog = isEmpty ? EMPTY : await askCatalog(task, warehouse, isWanted);
    await writeCatalog(folder.targetFolder, parsed.session, catalog);
    console.say(`Catalog written to ${path.join(folder.targetFolder, 'catalog.json')}`);
    return EXIT.ok;
  } finally {
    await warehouse.close();
  }
}

const EMPTY: Catalog = { nodes: {}, sources: {} };

async function askCatalog(
  { parsed: { session } }: NodeCommand,
  warehouse: Warehouse,
  isWanted: (id: UniqueId) => boolean,
): Promise<Catalog> {
  const { database } = session.project.target;
  const rows = await warehouse.query(catalogSql(database));
  return readCatalog(rows, session.manifest, database, isWanted);
}
