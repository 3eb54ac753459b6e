import type { Problem, ProblemCode } from '../base/problems/problem';
import { isError } from '../base/problems/problem';

/** What the user can settle by a decision: a problem of such a kind holds the import back no longer. */
export type AcceptedFault = 'rejected-rows' | 'rows-without-key' | 'no-rows' | 'missing-column';

const SETTLED_BY: Readonly<Partial<Record<ProblemCode, AcceptedFault>>> = {
  'import-value-wrong': 'rejected-rows',
  'import-row-shape': 'rejected-rows',
  'import-row-broken': 'rejected-rows',
  'import-not-utf8': 'rejected-rows',
  'import-key-empty': 'rows-without-key',
  'import-no-rows': 'no-rows',
  'import-column-missing': 'missing-column',
};

/** The decision that settles a problem; undefined when only another file or mapping does. */
export function settlementOf(problem: Problem): AcceptedFault | undefined {
  if (problem.code === 'import-column-missing' && problem.params.isKey) return undefined;
  return SETTLED_BY[problem.code];
}

/** The problems that still hold an import back. */
export function openProblems(
  problems: readonly Problem[],
  accepted: readonly AcceptedFault[],
): Problem[] {
  return problems.filter((problem) => {
    const settlement = settlementOf(problem);
    return isError(problem) && (settlement === undefined || !accepted.includes(settlement));
  });
}
