import { makeProblem, type Problem } from '../../../core/base/problems/problem';
import type { SeedSpec } from '../../../core/intake/seedSpec';
import type { FileReview } from './fileReview';

/** What the header lacks or has too much. */
export function headerProblems({ matches, fileName }: FileReview, seed: SeedSpec): Problem[] {
  return matches.flatMap(({ fileColumn, seedColumn }): Problem[] => {
    if (seedColumn === null)
      return [makeProblem('import-column-new', { column: fileColumn ?? '' })];
    if (fileColumn !== null) return [];
    const column = seed.columns.find(({ name }) => name === seedColumn);
    if (!column?.isRequired) return [makeProblem('import-column-absent', { column: seedColumn })];
    const { isKey } = column;
    return [makeProblem('import-column-missing', { file: fileName, column: seedColumn, isKey })];
  });
}

/** Without its key a file cannot even be loaded. */
export function isKeyMissing(problem: Problem): boolean {
  return problem.code === 'import-column-missing' && problem.params.isKey;
}
