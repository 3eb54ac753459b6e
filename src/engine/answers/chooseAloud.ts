import { isError, type Problem, type ProblemCode } from '../../core/base/problems/problem';
import type { Command } from '../../core/command/parseCommandLine';
import type { Graph } from '../../core/graph/buildGraph';
import type { Past } from '../../core/graph/selector/methods';
import type { UniqueId } from '../../core/project/manifest';
import { fatalLine } from '../../core/run/log/problemLine';
import { chooseNodes, nodesToRun } from '../chooseNodes';
import type { Speaker } from './speaker';

/**
 * The nodes that a command is for, all problems of its selection said; undefined when the selection is wrong, or a warning
 * of it is fatal.
 */
export function chooseAloud(
  command: Command,
  graph: Graph,
  speaker: Speaker,
  past?: Past,
): ReadonlySet<UniqueId> | undefined {
  const chosen = chooseNodes(graph, command.options, past);
  if (chosen.defaultName !== undefined) speaker.say(`Using default selector ${chosen.defaultName}`);
  const { ids, problems } = nodesToRun(graph, command, chosen.ids);
  for (const problem of [
    ...saidBefore(command, chosen.problems),
    ...chosen.problems,
    ...problems,
  ]) {
    if (speaker.isFatal?.(problem) && !isError(problem)) {
      speaker.say(...fatalLine(problem));
      return undefined;
    }
    speaker.problem(problem);
    if (isError(problem)) return undefined;
  }
  return ids;
}

const OF_COMPARING: ReadonlySet<ProblemCode> = new Set([
  'contract-changed',
  'big-seed-grown',
  'big-seed-same',
  'big-seed-moved',
]);

/** For a build dbt selects three times, and says each time what it found in comparing, until a broken contract is an error. */
function saidBefore({ name }: Command, problems: readonly Problem[]): readonly Problem[] {
  if (name !== 'build' || problems.some(isError)) return [];
  const found = problems.filter(({ code }) => OF_COMPARING.has(code));
  return [...found, ...found];
}
