import type { Problem } from '../core/base/problems/problem';

/** Problems that are told as one: what dbt gives up, by kind; any other stands alone. In the order of each first. */
export function problemKinds(problems: readonly Problem[]): [Problem, ...Problem[]][] {
  const kinds = new Map<unknown, [Problem, ...Problem[]]>();
  for (const problem of problems) {
    const kind = problem.code === 'deprecated' ? problem.params.event : problem;
    const known = kinds.get(kind);
    if (known) known.push(problem);
    else kinds.set(kind, [problem]);
  }
  return [...kinds.values()];
}
