import { RelationCache } from '../core/compile/adapter/relationCache';
import type { CompileContext } from '../core/compile/compileNode';
import { makeStaticNames } from '../core/compile/context/staticNames';
import { makeQueryComment } from '../core/compile/queryComment';
import type { ParsedSession } from '../core/compile/session';
import type { UniqueId } from '../core/project/manifest';
import { readRelations } from '../core/run/catalogState';
import { Connection } from '../core/run/connection';
import { builtSchemas } from '../core/run/schemaName';
import type { Warehouse } from '../core/warehouse/warehouse';

/** What compiling nodes needs when nothing is run: questions of their Jinja go to the database as it stands. */
export async function makeCompileContext(
  session: ParsedSession,
  warehouse: Warehouse,
  selected: readonly UniqueId[],
): Promise<CompileContext> {
  let cache = RelationCache.of([], builtSchemas(session.manifest));
  const { context } = connect(session, warehouse, selected, () => cache);
  cache = await readRelations(context, warehouse);
  return context;
}

/** The same without a selection, which asks what exists when a macro does, and the connection behind it. */
export function makeUnreadContext(
  session: ParsedSession,
  warehouse: Warehouse,
  signal?: AbortSignal,
): Connected {
  return connect(session, warehouse, [], () => RelationCache.of([], []), signal);
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
    fixtures: new Map(),
    warned: new Set(),
    perform: (effect, node) => connection.perform(effect, node),
  };
  return { context, connection };
}
