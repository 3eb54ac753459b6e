import type { Problem } from '../../../core/base/problems/problem';
import { type AcceptedFault, settlementOf } from '../../../core/intake/review';
import type { FileReview, ReviewChange } from '../../../engine/tab/intake/fileReview';
import type { FormatSettings } from '../../format/formatSettings';
import { formatCount } from '../../format/numbers';

/** A way out of a problem, as a button. */
export interface Remedy {
  readonly label: string;
  readonly isFirst?: boolean;
  readonly act:
    | { readonly kind: 'change'; readonly change: ReviewChange }
    | { readonly kind: 'remove' };
}

/** The ways out of a problem of a file, the best one first. */
export function remediesOf(
  problem: Problem,
  review: FileReview,
  settings: FormatSettings,
): Remedy[] {
  const fault = settlementOf(problem);
  const accept = (label: string): Remedy[] =>
    fault === undefined
      ? []
      : [{ label, act: { kind: 'change', change: { kind: 'accept', fault } } }];
  switch (problem.code) {
    case 'import-value-wrong': {
      const { reading, column } = problem.params;
      const change = { kind: 'decimal-comma', column } as const;
      const read: Remedy[] =
        reading === undefined
          ? []
          : [{ label: `Read as ${reading}`, isFirst: true, act: { kind: 'change', change } }];
      return [...accept(leaveOut(problem.params.count, review, settings)), ...read];
    }
    case 'import-row-shape':
    case 'import-row-broken':
    case 'import-not-utf8':
      return accept(leaveOut(problem.params.count, review, settings));
    case 'import-key-empty':
      return accept(`Leave out ${rowsWord(problem.params.count, settings)}`);
    case 'import-no-rows':
      return [
        { label: 'Keep the present ones', act: { kind: 'remove' } },
        ...accept('Replace anyway'),
      ];
    case 'import-column-missing':
      return accept('Leave it empty');
    case 'import-not-csv':
    case 'import-no-header':
    case 'import-header-absent':
    case 'import-line-ends':
    case 'import-quote-open':
    case 'import-key-twice':
    case 'import-seed-twice':
    case 'import-failed':
      return [{ label: 'Take the file out', act: { kind: 'remove' } }];
    default:
      return [];
  }
}

/** One decision settles all rows that do not fit: its button must not promise less. */
function leaveOut(count: number, { problems }: FileReview, settings: FormatSettings): string {
  const alike = problems.filter((problem) => settlementOf(problem) === 'rejected-rows');
  return alike.length > 1
    ? 'Leave out all rows that do not fit'
    : `Leave out ${rowsWord(count, settings)}`;
}

function rowsWord(count: number, settings: FormatSettings): string {
  return count === 1 ? '1 row' : `${formatCount(count, settings)} rows`;
}

/** What was decided about each kind of fault, in words. */
export const decisionWords: Readonly<Record<AcceptedFault, string>> = {
  'rejected-rows': 'Rows that do not fit are left out.',
  'rows-without-key': 'Rows without a key are left out.',
  'no-rows': 'The seed will be empty.',
  'missing-column': 'Missing columns are left empty.',
};
