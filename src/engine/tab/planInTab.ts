import { isError, type Problem } from '../../core/base/problems/problem';
import { type CommandName, RUN_TYPES } from '../../core/command/command';
import { UsageError } from '../../core/command/parseCommandLine';
import { materializationOf } from '../../core/project/manifest';
import { withoutTests } from '../answers/showNode';
import { chooseNodes, nodesToRun } from '../chooseNodes';
import { pastOf } from './changes/past';
import { readVariables } from './openTabProject';
import { parseInTab } from './parseInTab';
import type { TabSession } from './tabSession';

/** What a command line would do. */
export type PlanAnswer =
  | {
      readonly kind: 'plan';
      readonly command: CommandName;
      readonly nodes: number;
      readonly tests: number;
      /** Warnings of its selection. */
      readonly problems: readonly Problem[];
    }
  /** It was not understood: one line that says why. */
  | { readonly kind: 'usage'; readonly message: string }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** Plans a command line over the project as it stands, without running anything. */
export function planInTab(session: TabSession, words: readonly string[]): PlanAnswer {
  const command = parseInTab(words);
  if (typeof command === 'string') return { kind: 'usage', message: command };
  try {
    readVariables(session.state, command);
  } catch (error) {
    if (error instanceof UsageError) return { kind: 'usage', message: error.message };
    throw error;
  }
  const { graph } = session.parsed;
  const { name } = command;
  if (RUN_TYPES[name].length === 0 || command.options.text('inline') !== undefined)
    return { kind: 'plan', command: name, nodes: 0, tests: 0, problems: [] };
  const options = name === 'show' ? withoutTests(command.options) : command.options;
  const chosen = chooseNodes(graph, options, pastOf(session));
  if (chosen.problems.some(isError)) return { kind: 'problems', problems: chosen.problems };
  const { ids, problems } = nodesToRun(graph, command, chosen.ids);
  const nodes = [...ids].map((id) => graph.node(id));
  const isTest = (type: string) => type === 'test' || type === 'unit_test';
  return {
    kind: 'plan',
    command: name,
    nodes: nodes.filter(
      (node) =>
        !isTest(node.resource_type) && (name === 'ls' || materializationOf(node) !== 'ephemeral'),
    ).length,
    tests: nodes.filter(({ resource_type }) => isTest(resource_type)).length,
    problems: [...chosen.problems, ...problems],
  };
}
