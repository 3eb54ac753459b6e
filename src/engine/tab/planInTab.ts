import { isError, type Problem } from '../../core/base/problems/problem';
import { type CommandName, RUN_TYPES } from '../../core/command/command';
import { UsageError } from '../../core/command/parseCommandLine';
import type { Graph } from '../../core/graph/buildGraph';
import { type ManifestNode, materializationOf, type UniqueId } from '../../core/project/manifest';
import { chooseNodes, nodesToRun } from '../chooseNodes';
import { pastOf } from './changes/past';
import { readVariables } from './openTabProject';
import { parseInTab } from './parseInTab';
import { readWish, type Wish } from './readWish';
import type { TabSession } from './tabSession';

/** What a command line would do. */
export type PlanAnswer =
  | {
      readonly kind: 'plan';
      readonly command: CommandName;
      /** Null for a command that chooses none. */
      readonly nodes: number | null;
      readonly tests: number;
      /** Warnings of its selection. */
      readonly problems: readonly Problem[];
    }
  /** It was not understood: one line that says why. */
  | { readonly kind: 'usage'; readonly message: string }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** Plans a command line over the project as it stands, without running anything. */
export async function planInTab(
  session: TabSession,
  words: readonly string[],
): Promise<PlanAnswer> {
  const typed = parseInTab(words);
  if (typeof typed === 'string') return { kind: 'usage', message: typed };
  try {
    const wish = await readWish(session, typed);
    readVariables(session.state, wish.command);
    return planWish(session, wish);
  } catch (error) {
    if (error instanceof UsageError) return { kind: 'usage', message: error.message };
    throw error;
  }
}

function planWish(session: TabSession, { command, retried }: Wish): PlanAnswer {
  const { name, options } = command;
  if (
    RUN_TYPES[name].length === 0 ||
    ['inline', 'inline-direct'].some((key) => options.given.has(key))
  )
    return { kind: 'plan', command: name, nodes: null, tests: 0, problems: [] };
  const { graph } = session.parsed;
  const wanted = retried
    ? { ids: retried.ids, problems: [] }
    : chooseNodes(graph, options, pastOf(session));
  if (wanted.problems.some(isError)) return { kind: 'problems', problems: wanted.problems };
  const known = [...wanted.ids].filter((id) => graph.manifest.nodes.has(id));
  const { ids, problems } = nodesToRun(graph, command, new Set(known));
  return {
    kind: 'plan',
    command: name,
    ...countNodes(graph, name, ids),
    problems: [...wanted.problems, ...problems],
  };
}

function countNodes(graph: Graph, command: CommandName, ids: ReadonlySet<UniqueId>) {
  const nodes = [...ids].map((id) => graph.node(id));
  const isTest = ({ resource_type: type }: ManifestNode) => type === 'test' || type === 'unit_test';
  const isListed = (node: ManifestNode) =>
    command === 'ls' || materializationOf(node) !== 'ephemeral';
  return {
    nodes: nodes.filter((node) => !isTest(node) && isListed(node)).length,
    tests: nodes.filter(isTest).length,
  };
}
