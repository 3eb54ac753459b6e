import { isError, type Problem, warningOf } from '../../core/base/problems/problem';
import type { CommandOptions } from '../../core/command/parseCommandLine';
import { fatalLine } from '../../core/run/log/problemLine';
import type { Speaker } from './speaker';

/**
 * Says problems; of what dbt gives up the first of each kind, or all where that is asked for. Ends at a warning that counts
 * as an error, and answers which it was; undefined where there was none.
 */
export function sayProblems(
  problems: readonly Problem[],
  options: CommandOptions,
  speaker: Speaker,
): Problem | undefined {
  const said = new Set<string>();
  for (const problem of problems) {
    const { event = '', heading } = warningOf(problem);
    if (speaker.isFatal?.(problem) && !isError(problem)) {
      speaker.say(...fatalLine(problem));
      return problem;
    }
    const isRepeated = heading !== undefined && said.has(event);
    said.add(event);
    if (!isRepeated || options.flag('show-all-deprecations')) speaker.problem(problem);
  }
  return undefined;
}
