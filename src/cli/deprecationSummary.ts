import { makeProblem, type Problem, warningOf } from '../core/base/problems/problem';
import type { Command } from '../core/command/parseCommandLine';
import { sayProblems } from '../engine/answers/sayProblems';
import { commandDeprecations } from './commandDeprecations';
import type { Console } from './console';

/** How often a command met each thing that dbt gives up, said at its end. True where that counts as an error. */
export function saySummary(
  problems: readonly Problem[],
  { options }: Command,
  console: Console,
): boolean {
  const counts = new Map<string, number>();
  for (const { event, heading } of problems.map(warningOf)) {
    if (event !== undefined && heading) counts.set(event, (counts.get(event) ?? 0) + 1);
  }
  if (counts.size === 0) return false;
  const hasRest = !options.flag('show-all-deprecations');
  const fatal = sayProblems(
    [
      makeProblem(
        'deprecated',
        commandDeprecations.deprecationsMet({ counts: [...counts], hasRest }),
      ),
    ],
    options,
    console,
  );
  return fatal !== undefined;
}
