import type { Command } from '../../core/command/parseCommandLine';
import type { UniqueId } from '../../core/project/manifest';
import { type Catalog, catalogSql, readCatalog } from '../../core/run/catalog';
import type { Warehouse } from '../../core/warehouse/warehouse';
import { makeUnreadContext } from '../compileContext';
import type { OpenedProject } from '../openProject';
import { askCatalogByMacro } from './catalogByMacro';
import { chooseAloud } from './chooseAloud';
import type { Speaker } from './speaker';

/** What `docs generate` works on. */
export interface DocsWork {
  readonly parsed: NonNullable<OpenedProject['parsed']>;
  readonly warehouse: Warehouse;
  /** Compiles the chosen nodes; false where that fails, which it has said. */
  compile(ids: ReadonlySet<UniqueId>): Promise<boolean>;
  readonly past?: Parameters<typeof chooseAloud>[3];
}

const EMPTY: Catalog = { nodes: {}, sources: {} };

/** `docs generate`: compiles what is chosen, and asks the database what it has of it. Undefined where that fails, which is said. */
export async function generateDocs(
  command: Command,
  { parsed, warehouse, compile, past }: DocsWork,
  speaker: Speaker,
): Promise<Catalog | undefined> {
  const { options } = command;
  const ids = chooseAloud(command, parsed.graph, speaker, past);
  if (ids === undefined) return undefined;
  const compiles = options.flag('compile') !== false;
  if (compiles && !(await compile(ids))) return undefined;
  if (options.flag('empty-catalog')) return EMPTY;
  speaker.say('Building catalog');
  const isSelective = ['select', 'exclude', 'selector'].some((name) => options.given.has(name));
  const isWanted = (id: UniqueId) => !isSelective || !compiles || ids.has(id);
  return askCatalog(parsed, warehouse, isWanted);
}

async function askCatalog(
  { session }: DocsWork['parsed'],
  warehouse: Warehouse,
  isWanted: (id: UniqueId) => boolean,
): Promise<Catalog> {
  const { database } = session.project.target;
  const rows = session.macros.isOverridden('get_catalog')
    ? await askCatalogByMacro(makeUnreadContext(session, warehouse).context)
    : await warehouse.query(catalogSql(database));
  return readCatalog(rows, session.manifest, database, isWanted);
}
