import type { Outcome } from '../rounds/round';
import { readArtifact } from './artifacts';

interface Linked {
  readonly name: string;
  readonly type: string;
  readonly succ?: readonly number[];
}

type Summary = Readonly<Record<string, Readonly<Record<string, Linked>>>>;

/** A graph_summary.json by names: dbt numbers nodes in the order in which the file system lists their files. */
export function readGraphSummary(outcome: Outcome): unknown {
  const { _invocation_id, ...graphs } = readArtifact<Summary>(outcome, 'graph_summary.json') ?? {};
  return {
    hasInvocation: typeof _invocation_id,
    ...Object.fromEntries(Object.entries(graphs).map(([name, graph]) => [name, byName(graph)])),
  };
}

function byName(graph: Summary[string]): Record<string, unknown> {
  const named = Object.values(graph).map(({ name, type, succ, ...rest }) => {
    const readers = succ?.map((number) => graph[number]?.name).sort();
    return [name, { type, readers, ...rest }];
  });
  return Object.fromEntries(named);
}
