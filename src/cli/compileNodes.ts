import { type CompileContext, type CompiledNode, compileNode } from '../core/compile/compileNode';
import { makeStaticNames } from '../core/compile/context/staticNames';
import type { ParsedSession } from '../core/compile/session';
import type { Graph } from '../core/graph/buildGraph';
import { topologicalOrder } from '../core/graph/dag';
import { isCompilable, type UniqueId } from '../core/project/manifest';
import { readRelations } from '../core/run/catalogState';
import { Connection } from '../core/run/connection';
import type { Warehouse } from '../core/warehouse/warehouse';

/** Compiles nodes in their order, asking the database where their Jinja does. Throws at the first that fails. */
export async function compileNodes(
  { session, graph }: { readonly session: ParsedSession; readonly graph: Graph },
  warehouse: Warehouse,
  ids: ReadonlySet<UniqueId>,
): Promise<Map<UniqueId, CompiledNode>> {
  const { target } = session.project;
  const cache = await readRelations(warehouse, target.database);
  const connection = new Connection(warehouse, target);
  const context: CompileContext = {
    session,
    staticNames: makeStaticNames(session),
    selected: [...ids],
    cache: () => cache,
    compiled: new Map(),
    perform: (effect, node) => connection.perform(effect, node),
  };
  for (const id of topologicalOrder(graph.dag)) {
    const node = graph.node(id);
    if (!ids.has(id) || !isCompilable(node) || node.resource_type === 'seed') continue;
    context.compiled.set(id, await compileNode(context, node));
  }
  return context.compiled;
}
