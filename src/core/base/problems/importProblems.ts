import { listNames, problem } from './entry';

/** `row 5`, `rows 1, 5 and 19`, `rows 1, 5, 19 and 20 more`. */
function rowWords(rows: readonly number[], count: number): string {
  const shown = rows.slice(0, 3).join(', ');
  const rest = count - Math.min(rows.length, 3);
  if (count === 1) return `line ${shown}`;
  return rest > 0 ? `lines ${shown} and ${rest} more` : `lines ${shown}`;
}

/** What can be wrong with a file that shall replace a seed. */
export const importProblems = {
  'import-not-csv': problem(
    'error',
    (p: { file: string; looksLike: string }) =>
      `${p.file} is ${p.looksLike}. Only CSV files can be read here`,
    () => 'Save the sheet as CSV and drop that.',
  ),
  'import-no-header': problem(
    'error',
    (p: { file: string }) => `${p.file} is empty: it has not even a header`,
    () => 'Export it again with its column names in the first line.',
  ),
  'import-no-rows': problem(
    'error',
    (p: { file: string; seed: string; present: number }) =>
      `${p.file} is empty: it has a header and no rows. Replacing would remove ${p.present} rows of ${p.seed}`,
    () => 'Keep the present ones, or replace anyway.',
  ),
  'import-no-seed': problem(
    'error',
    (p: { file: string; seeds: readonly string[] }) => `${p.file} has the columns of no seed`,
    (p) => `Choose which one it is: ${listNames(p.seeds)}.`,
  ),
  'import-seed-twice': problem(
    'error',
    (p: { seed: string; files: readonly string[] }) =>
      `${p.files.join(' and ')} would both replace ${p.seed}`,
    () => 'Choose another target for one of them, or leave it out.',
  ),
  'import-column-missing': problem(
    'error',
    (p: { file: string; column: string; isKey: boolean }) =>
      p.isKey
        ? `${p.file} has no column ${p.column}. It is the key, so the file cannot be loaded`
        : `${p.file} has no column ${p.column}, which the models need`,
    () => 'Choose which column holds it.',
  ),
  'import-column-absent': problem(
    'warning',
    (p: { column: string }) => `${p.column} is missing and is filled with null`,
    () => '',
  ),
  'import-column-new': problem(
    'warning',
    (p: { column: string }) => `${p.column} is a new column and is left out`,
    () => '',
  ),
  'import-value-wrong': problem(
    'error',
    (p: {
      column: string;
      type: string;
      count: number;
      lines: readonly number[];
      example: string;
    }) =>
      `${p.count} ${p.count === 1 ? 'value' : 'values'} in ${p.column} ${p.count === 1 ? 'is' : 'are'} no ${p.type} (${rowWords(p.lines, p.count)}), such as ${p.example}`,
    () => 'Leave these rows out, or correct the file and drop it again.',
  ),
  'import-row-shape': problem(
    'error',
    (p: { count: number; lines: readonly number[]; detail: string }) =>
      `${p.count} ${p.count === 1 ? 'row has' : 'rows have'} another number of fields than the header (${rowWords(p.lines, p.count)})`,
    (p) => `${p.detail} Leave these rows out, or correct the file and drop it again.`,
  ),
  'import-key-twice': problem(
    'error',
    (p: { key: readonly string[]; count: number; example: string; lines: readonly number[] }) =>
      `${p.count} ${p.count === 1 ? 'key stands' : 'keys stand'} more than once, such as ${p.key.join(' and ')} ${p.example} (${rowWords(p.lines, p.lines.length)})`,
    () => 'Keep one of each in the file and drop it again.',
  ),
  'import-key-empty': problem(
    'error',
    (p: { key: readonly string[]; count: number; lines: readonly number[] }) =>
      `${p.count} ${p.count === 1 ? 'row has' : 'rows have'} no ${p.key.join(' and ')} (${rowWords(p.lines, p.count)})`,
    () => 'Fill in the key, or remove the rows, and drop the file again.',
  ),
  'import-time-unreadable': problem(
    'warning',
    (p: { column: string; count: number; lines: readonly number[]; example: string }) =>
      `${p.column} in ${rowWords(p.lines, p.count)} is no date or time, such as '${p.example}'`,
    () => 'It is loaded as it stands and counts as empty.',
  ),
  'import-failed': problem(
    'error',
    (p: { file: string; reason: string }) => `${p.file} could not be read: ${p.reason}`,
    () => 'Check that it is a comma-separated file in UTF-8.',
  ),
} as const;
