import { makeProblem, type Problem } from '../../../core/base/problems/problem';
import { chooseSeed, looksLikeData, reasonFor } from '../../../core/intake/chooseSeed';
import { matchColumns } from '../../../core/intake/matchColumns';
import type { SeedSpec } from '../../../core/intake/seedSpec';
import { describeOtherFormat, readCsvHead } from '../../../platform/csv/readHead';
import type { FileReview } from './fileReview';

/** A file's review before all of it is read: its head, and the seed that it fits. */
export async function openFile(
  id: string,
  file: File,
  seeds: readonly SeedSpec[],
): Promise<FileReview> {
  const empty: FileReview = {
    id,
    fileName: file.name,
    sizeBytes: file.size,
    delimiter: ',',
    hasByteOrderMark: false,
    columns: [],
    sample: [],
    status: 'refused',
    seed: null,
    reason: '',
    mode: 'replace',
    matches: [],
    commaColumns: [],
    problems: [],
    accepted: [],
  };
  try {
    const looksLike = await describeOtherFormat(file);
    if (looksLike)
      return refuse(empty, makeProblem('import-not-csv', { file: file.name, looksLike }));
    return await readHeadOf(empty, file, seeds);
  } catch (error) {
    // The browser may no longer read a file that was moved, changed or is on another's disk.
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(empty, makeProblem('import-failed', { file: file.name, reason }));
  }
}

/** The review with the file's head read anew, by another delimiter when one is given. */
export async function readHeadOf(
  known: FileReview,
  file: File,
  seeds: readonly SeedSpec[],
  delimiter?: string,
): Promise<FileReview> {
  const { rows, ...head } = await readCsvHead(file, delimiter);
  const review: FileReview = { ...known, ...head, sample: rows, checked: undefined, accepted: [] };
  if (head.columns.length === 0)
    return refuse(review, makeProblem('import-no-header', { file: file.name }));
  const choice = chooseSeed(file.name, head.columns, seeds);
  if (choice) return aimAt(review, choice.seed);
  const problem = looksLikeData(head.columns)
    ? makeProblem('import-header-absent', {
        file: file.name,
        first: head.columns.slice(0, 4).join(head.delimiter),
      })
    : makeProblem('import-no-seed', { file: file.name, seeds: seeds.map(({ name }) => name) });
  return refuse(review, problem);
}

/** The review with another seed as its target, to be checked against it. */
export function aimAt(review: FileReview, seed: SeedSpec): FileReview {
  return {
    ...review,
    status: 'reading',
    seed: seed.name,
    reason: reasonFor(review.fileName, review.columns, seed),
    matches: matchColumns(review.columns, seed),
    commaColumns: [],
    problems: [],
    checked: undefined,
    accepted: [],
  };
}

function refuse(review: FileReview, problem: Problem): FileReview {
  return { ...review, status: 'refused', seed: null, matches: [], problems: [problem] };
}
