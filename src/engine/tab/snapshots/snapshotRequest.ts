import type { RelationParts } from '../../../core/compile/objects/relation';
import type { SeedNode } from '../../../core/project/manifest';
import { listRelations } from '../../../core/run/catalogState';
import { checkpoint } from '../checkpoint';
import { countRows } from '../countRows';
import { dropLeftovers } from '../intake/leftovers';
import type { TabSession } from '../tabSession';
import { changeVariables, forgetData, type TabState } from '../tabState';
import type { Snapshot, SnapshotShelf } from './snapshotShelf';

const IN_MEMORY = 'The database lies in memory here, so there is no file of it to keep or to open.';
const BEING_READ = 'A file is being read. Wait until it has been checked.';
/** Where a DuckDB file says what it is, after eight bytes of a checksum. */
const MAGIC = { at: 8, text: 'DUCK' };

/** Keeps the database as it is now; `reason` says before what. An older one goes for it, but never `spared`. */
export async function takeSnapshot(
  session: TabSession,
  reason: string,
  spared?: Snapshot,
): Promise<Snapshot> {
  const shelf = shelfOf(session);
  await session.comparer.settled();
  if (!(await checkpoint(session.database.warehouse))) throw new Error(BEING_READ);
  const { ports, state } = session;
  const facts = { id: ports.randomId(), at: ports.now().toISOString(), reason };
  return shelf.add({ ...facts, state }, spared);
}

/** Brings a snapshot's tables and their variables back; what stands now is kept as another snapshot. */
export async function rollBack(session: TabSession, id: string): Promise<void> {
  const shelf = shelfOf(session);
  const snapshot = shelf.list.find((one) => one.id === id);
  if (!snapshot) throw new Error('That snapshot is kept no more.');
  await takeSnapshot(session, 'Before going back', snapshot);
  await shelf.putBack(snapshot);
  await dropLeftovers(session.database.warehouse);
  const { vars, ...data } = snapshot.state;
  const { state } = session;
  const changes = variableChanges(state.vars, vars);
  await session.takeUp({
    ...changeVariables(state, changes, session.ports.now().toISOString()),
    ...data,
  });
}

/**
 * Opens a DuckDB file of the user's in the database's place. Seeds that it holds count as imported. A file that DuckDB
 * cannot open leaves everything as it was.
 */
export async function openDatabaseFile(session: TabSession, file: File): Promise<void> {
  const shelf = shelfOf(session);
  if (!(await isDuckdbFile(file)))
    throw new Error(
      `${file.name} is no DuckDB database. Choose a file as “Export .duckdb” makes it; CSVs are imported by dropping them on the page.`,
    );
  const before = await takeSnapshot(session, `Before opening ${file.name}`);
  const state = await replaceDatabase(session, shelf, file).catch(async (error: unknown) => {
    await shelf.putBack(before);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${file.name} cannot be opened; your data is as it was. DuckDB says: ${reason}`,
    );
  });
  await session.takeUp(state);
}

async function replaceDatabase(
  session: TabSession,
  shelf: SnapshotShelf,
  file: File,
): Promise<TabState> {
  await shelf.replace(file);
  await dropLeftovers(session.database.warehouse);
  return stateOfFile(session, file);
}

async function stateOfFile(session: TabSession, file: File): Promise<TabState> {
  const { parsed, state, ports } = session;
  const { warehouse } = session.database;
  const nodes = [...parsed.graph.manifest.nodes.values()];
  const relations = await listRelations(warehouse, [parsed.session.project.target.database]);
  const found = nodes.filter(
    (node): node is SeedNode =>
      node.resource_type === 'seed' && relations.get(partsOf(node)) !== undefined,
  );
  const ids = found.map(({ unique_id }) => unique_id);
  const rowCounts = await countRows(warehouse, parsed.graph, ids);
  const origin = {
    kind: 'import',
    fileName: file.name,
    sizeBytes: file.size,
    at: ports.now().toISOString(),
    mode: 'replace',
  } as const;
  return {
    ...forgetData(state),
    runs: state.runs,
    seeds: Object.fromEntries(found.map(({ name }) => [name, origin])),
    rowCounts,
  };
}

function partsOf({ database, schema, alias }: SeedNode): RelationParts {
  return { database, schema, identifier: alias };
}

async function isDuckdbFile(file: Blob): Promise<boolean> {
  const { at, text } = MAGIC;
  return (await file.slice(at, at + text.length).text()) === text;
}

/** What turns variables into others; null takes one back to the project's value. */
function variableChanges(
  from: TabState['vars'],
  to: TabState['vars'],
): Record<string, string | null> {
  const names = new Set([...Object.keys(from), ...Object.keys(to)]);
  return Object.fromEntries([...names].map((name) => [name, to[name] ?? null]));
}

function shelfOf({ snapshots }: TabSession): SnapshotShelf {
  if (!snapshots) throw new Error(IN_MEMORY);
  return snapshots;
}
