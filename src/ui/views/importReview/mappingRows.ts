import { isError, type Problem } from '../../../core/base/problems/problem';
import { openProblems } from '../../../core/intake/review';
import type { SeedColumnSpec, SeedSpec } from '../../../core/intake/seedSpec';
import type { FileReview } from '../../../engine/tab/intake/fileReview';

export type CheckTone = 'pass' | 'match' | 'warn' | 'fail';

/** One line of the mapping: a column of the file, one of the seed, or both. */
export interface MappingRow {
  readonly id: string;
  /** Null for a column that the file lacks. */
  readonly fileColumn: string | null;
  /** Null for a column that is left out. */
  readonly seedColumn: SeedColumnSpec | null;
  readonly type: string;
  readonly check: { readonly tone: CheckTone; readonly words: string };
  readonly firstValue: string | null;
}

/** The mapping of a file: its columns in their order, then what it lacks. */
export function mappingRows(review: FileReview, seed: SeedSpec): MappingRow[] {
  const rows = review.matches.map((match): MappingRow => {
    const { fileColumn, seedColumn: name } = match;
    const seedColumn = seed.columns.find((column) => column.name === name) ?? null;
    const at = fileColumn === null ? -1 : review.columns.indexOf(fileColumn);
    const first = review.sample.map((record) => record[at] ?? '').find((value) => value !== '');
    return {
      id: `${fileColumn ?? ''}→${name ?? ''}`,
      fileColumn,
      seedColumn,
      type: seedColumn ? typeWord(seedColumn) : 'text',
      check: checkOf(match.kind, seedColumn, review),
      firstValue: first ?? null,
    };
  });
  const place = ({ fileColumn }: MappingRow) =>
    fileColumn === null ? review.columns.length : review.columns.indexOf(fileColumn);
  return rows.sort((a, b) => place(a) - place(b));
}

type Kind = FileReview['matches'][number]['kind'];

function checkOf(
  kind: Kind,
  column: SeedColumnSpec | null,
  review: FileReview,
): MappingRow['check'] {
  const wrong = column && review.problems.find((problem) => isAbout(problem, column.name));
  if (wrong) {
    const isOpen = openProblems([wrong], review.accepted).length > 0;
    return { tone: isOpen ? 'fail' : 'warn', words: faultWords(wrong) };
  }
  switch (kind) {
    case 'same':
      return { tone: 'pass', words: 'Same name' };
    case 'case':
      return { tone: 'pass', words: 'Differs in case only' };
    case 'meaning':
      return { tone: 'match', words: 'Matched by meaning' };
    case 'chosen':
      return { tone: 'match', words: 'Chosen by you' };
    case 'new':
      return { tone: 'warn', words: 'New column, left out' };
    case 'missing':
      return missingCheck(column, review);
  }
}

function missingCheck(column: SeedColumnSpec | null, review: FileReview): MappingRow['check'] {
  if (column?.isKey) return { tone: 'fail', words: 'Missing, and it is the key' };
  const isOpen = column?.isRequired && !review.accepted.includes('missing-column');
  if (isOpen) return { tone: 'fail', words: 'Missing, and the models need it' };
  return { tone: 'warn', words: 'Missing, filled with null' };
}

function isAbout(problem: Problem, column: string): boolean {
  switch (problem.code) {
    case 'import-value-wrong':
    case 'import-time-unreadable':
      return problem.params.column === column;
    case 'import-key-twice':
    case 'import-key-empty':
      return problem.params.key.includes(column);
    default:
      return false;
  }
}

function faultWords(problem: Problem): string {
  switch (problem.code) {
    case 'import-value-wrong': {
      const { count, type, reading } = problem.params;
      if (reading !== undefined) return count === 1 ? '1 decimal comma' : `${count} decimal commas`;
      return count === 1 ? `1 value is no ${type}` : `${count} values are no ${type}s`;
    }
    case 'import-time-unreadable': {
      const { count } = problem.params;
      return count === 1 ? '1 value is no time' : `${count} values are no times`;
    }
    case 'import-key-twice':
      return `${problem.params.count === 1 ? '1 key stands' : `${problem.params.count} keys stand`} twice`;
    case 'import-key-empty':
      return `${problem.params.count} empty`;
    default:
      return '';
  }
}

/** A column's type as a reader of CSVs calls it. */
export function typeWord({ type, isTime }: SeedColumnSpec): string {
  if (isTime || /^timestamp/i.test(type)) return 'time';
  if (/int/i.test(type)) return 'int';
  if (/^(decimal|numeric)/i.test(type)) return 'dec';
  if (/^(double|float|real)/i.test(type)) return 'float';
  if (/^(varchar|text|char|string)/i.test(type)) return 'text';
  return type.toLowerCase();
}

const SHOWN_AT_LEAST = 9;

/** The lines to show: those that need a look, and of the rest as many as there is room for. */
export function foldMapping(rows: readonly MappingRow[]): {
  readonly shown: readonly MappingRow[];
  readonly folded: number;
} {
  const isPlain = ({ check }: MappingRow) => check.words === 'Same name';
  const room = Math.max(0, SHOWN_AT_LEAST - rows.filter((row) => !isPlain(row)).length);
  let left = room;
  const shown = rows.filter((row) => {
    if (!isPlain(row)) return true;
    left -= 1;
    return left >= 0;
  });
  // A fold of one line saves nothing.
  if (rows.length - shown.length <= 1) return { shown: rows, folded: 0 };
  return { shown, folded: rows.length - shown.length };
}

/** Whether a problem of a file is shown with its remedies: errors, until they are settled. */
export function shownFaults({ problems, accepted }: FileReview): Problem[] {
  return openProblems(problems.filter(isError), accepted);
}
