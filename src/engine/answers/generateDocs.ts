import type { Command } from '../../core/command/parseCommandLine';
import type { CompiledNode } from '../../core/compile/compileNode';
import type { UniqueId } from '../../core/project/manifest';
import { type Catalog, catalogSql, readCatalog } from '../../core/run/catalog';
import type { Warehouse } from '../../core/warehouse/warehouse';
import type { OpenedProject } from '../openProject';
import { chooseAloud } from './chooseAloud';
import { compileChosen } from './compileChosen';
import type { Speaker } from './speaker';

/** What `docs generate` came to. */
export interface GeneratedDocs {
  /** Undefined with `--no-compile`. */
  readonly compiled: ReadonlyMap<UniqueId, CompiledNode> | undefined;
  readonly catalog: Catalog;
}

const EMPTY: Catalog = { nodes: {}, sources: {} };

/** `docs generate`: compiles what is chosen, and asks the database what it has of it. Undefined where that fails, which is said. */
export async function generateDocs(
  command: Command,
  parsed: NonNullable<OpenedProject['parsed']>,
  warehouse: Warehouse,
  speaker: Speaker,
  past?: Parameters<typeof chooseAloud>[3],
): Promise<GeneratedDocs | undefined> {
  const { options } = command;
  const ids = chooseAloud(command, parsed.graph, speaker, past);
  if (ids === undefined) return undefined;
  const compiles = options.flag('compile') !== false;
  const compiled = compiles
    ? await compileChosen(parsed, warehouse, ids, options, speaker)
    : undefined;
  if (compiles && !compiled) return undefined;
  if (options.flag('empty-catalog')) return { compiled, catalog: EMPTY };
  speaker.say('Building catalog');
  const isSelective = ['select', 'exclude', 'selector'].some((name) => options.given.has(name));
  const isWanted = (id: UniqueId) => !isSelective || !compiles || ids.has(id);
  return { compiled, catalog: await askCatalog(parsed, warehouse, isWanted) };
}

async function askCatalog(
  { session }: NonNullable<OpenedProject['parsed']>,
  warehouse: Warehouse,
  isWanted: (id: UniqueId) => boolean,
): Promise<Catalog> {
  const { database } = session.project.target;
  const rows = await warehouse.query(catalogSql(database));
  return readCatalog(rows, session.manifest, database, isWanted);
}
