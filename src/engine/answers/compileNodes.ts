import type { CommandName } from '../../core/command/command';
import {
  type CompileContext,
  type CompiledNode,
  compileNode,
} from '../../core/compile/compileNode';
import type { ParsedSession } from '../../core/compile/session';
import type { Graph } from '../../core/graph/buildGraph';
import {
  type CompilableNode,
  isCompilable,
  type ManifestNode,
  type UniqueId,
} from '../../core/project/manifest';
import { planRun } from '../../core/run/plan';
import { RunQueue } from '../../core/run/queue';
import type { Warehouse } from '../../core/warehouse/warehouse';
import { makeCompileContext } from '../compileContext';

/** Hears of each node that is done, with its SQL; a seed has none. The next one waits for what it does. */
export type OnCompiled = (
  node: CompilableNode,
  code: string | null,
  context: CompileContext,
) => void | Promise<void>;

/** A node that could not be compiled, or with whose SQL something failed; the cause says why. */
export class NodeFailure extends Error {
  constructor(
    readonly node: ManifestNode,
    cause: unknown,
  ) {
    super(`${node.unique_id} failed`, { cause });
  }
}

/**
 * Compiles nodes in the order in which they would run, asking the database where their Jinja does. Throws a NodeFailure
 * as dbt with one thread: it looks for one when a node sets others free, and at the end, and then names the last.
 */
export async function compileNodes(
  { session, graph }: { readonly session: ParsedSession; readonly graph: Graph },
  warehouse: Warehouse,
  ids: ReadonlySet<UniqueId>,
  command: CommandName,
  onCompiled: OnCompiled = () => undefined,
): Promise<Map<UniqueId, CompiledNode>> {
  const context = await makeCompileContext(session, warehouse, [...ids]);
  const chosen = new Set([...ids].filter((id) => isCompilable(graph.node(id))));
  const queue = new RunQueue(planRun(graph, chosen, command), () => false);
  let failure: NodeFailure | undefined;
  for (let id = queue.next(); id !== undefined; id = queue.next()) {
    const node = graph.node(id);
    const isLooking = queue.finish(id);
    if (!isCompilable(node)) continue;
    try {
      if (node.resource_type !== 'seed') context.compiled.set(id, await compileNode(context, node));
      await onCompiled(node, context.compiled.get(id)?.code ?? null, context);
    } catch (error) {
      failure = new NodeFailure(node, error);
    }
    if (failure && isLooking) break;
  }
  if (failure) throw failure;
  return context.compiled;
}
