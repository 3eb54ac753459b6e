import { type CompiledNode, compileNode } from '../../core/compile/compileNode';
import type { ParsedSession } from '../../core/compile/session';
import type { Graph } from '../../core/graph/buildGraph';
import { topologicalOrder } from '../../core/graph/dag';
import { isCompilable, type UniqueId } from '../../core/project/manifest';
import type { Warehouse } from '../../core/warehouse/warehouse';
import { makeCompileContext } from '../compileContext';

/** Compiles nodes in their order, asking the database where their Jinja does. Throws at the first that fails. */
export async function compileNodes(
  { session, graph }: { readonly session: ParsedSession; readonly graph: Graph },
  warehouse: Warehouse,
  ids: ReadonlySet<UniqueId>,
): Promise<Map<UniqueId, CompiledNode>> {
  const context = await makeCompileContext(session, warehouse, [...ids]);
  for (const id of topologicalOrder(graph.dag)) {
    const node = graph.node(id);
    if (!ids.has(id) || !isCompilable(node) || node.resource_type === 'seed') continue;
    context.compiled.set(id, await compileNode(context, node));
  }
  return context.compiled;
}
