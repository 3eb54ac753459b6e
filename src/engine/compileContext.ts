import { RelationCache } from '../core/compile/adapter/relationCache';
import type { CompileContext } from '../core/compile/compileNode';
import { makeStaticNames } from '../core/compile/context/staticNames';
import { makeQueryComment } from '../core/compile/queryComment';
import type { ParsedSession } from '../core/compile/session';
import type { UniqueId } from '../core/project/manifest';
import { readRelations } from '../core/run/catalogState';
import { Connection } from '../core/run/connection';
import type { Warehouse } from '../core/warehouse/warehouse';

/** What compiling nodes needs when nothing is run: questions of their Jinja go to the database as it stands. */
export async function makeCompileContext(
  session: ParsedSession,
  warehouse: Warehouse,
  selected: readonly UniqueId[],
): Promise<CompileContext> {
  return (await makeConnectedContext(session, warehouse, selected)).context;
}

/** The same for what does not ask what exists. */
export function makeUnreadContext(session: ParsedSession, warehouse: Warehouse): CompileContext {
  return connect(session, warehouse, [], () => RelationCache.of([])).context;
}

/** The same, and the connection behind it. */
export async function makeConnectedContext(
  session: ParsedSession,
  warehouse: Warehouse,
  selected: readonly UniqueId[],
  signal?: AbortSignal,
): Promise<Connected> {
  let cache = RelationCache.of([]);
  const connected = connect(session, warehouse, selected, () => cache, signal);
  cache = await readRelations(connected.context, warehouse);
  return connected;
}

interface Connected {
  readonly context: CompileContext;
  readonly connection: Connection;
}

function connect(
  session: ParsedSession,
  warehouse: Warehouse,
  selected: readonly UniqueId[],
  cache: () => RelationCache,
  signal?: AbortSignal,
): Connected {
  const connection = new Connection(warehouse, makeQueryComment(session), signal);
  const context: CompileContext = {
    session,
    staticNames: makeStaticNames(session),
    selected,
    cache,
    compiled: new Map(),
    executed: new Map(),
    perform: (effect, node) => connection.perform(effect, node),
  };
  return { context, connection };
}
