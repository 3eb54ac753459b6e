import type { DataObject } from '../base/data';
import type { Invocation } from '../compile/session';
import type { Graph } from '../graph/buildGraph';
import type { Dag } from '../graph/dag';
import { addTestEdges } from '../run/plan';

/**
 * dbt's graph_summary.json as data: each node's number, name, type and the numbers of those that read it. A build's has
 * them a second time, with the edges by which nodes wait for the tests of what they read.
 */
export function graphSummaryJson(graph: Graph, invocation: Invocation): DataObject {
  const summary = { _invocation_id: invocation.id, linked: linkedJson(graph, graph.dag) };
  if (invocation.command !== 'build') return summary;
  return { ...summary, with_test_edges: linkedJson(graph, addTestEdges(graph, graph.dag.ids)) };
}

function linkedJson({ node }: Graph, dag: Dag): DataObject {
  const numbers = new Map(dag.ids.map((id, index) => [id, BigInt(index)]));
  return Object.fromEntries(
    dag.ids.map((id, index) => {
      const succ = dag.children(id).map((child) => numbers.get(child) ?? null);
      const entry = { name: id, type: node(id).resource_type };
      return [String(index), succ.length > 0 ? { ...entry, succ } : entry];
    }),
  );
}
