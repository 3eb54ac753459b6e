import { listNames, problem } from './entry';

/** How often something is wrong in a file, and where first. */
interface Found {
  readonly count: number;
  /** Set when only the first ones were counted. */
  readonly orMore?: boolean;
  /** The first lines; empty when a file is too broken to tell. */
  readonly lines: readonly number[];
}

/** ` (line 5)`, ` (lines 1, 5, 19 and 20 more)`; nothing when the lines are not known. */
function placeWords({ lines, count }: Found): string {
  return lines.length === 0 ? '' : ` (${lineWords(lines, count)})`;
}

function lineWords(lines: readonly number[], count: number): string {
  const shown = lines.slice(0, 3);
  const rest = count - shown.length;
  if (shown.length === 1 && rest <= 0) return `line ${shown[0]}`;
  if (rest > 0) return `lines ${shown.join(', ')} and ${rest} more`;
  return `lines ${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** `1 value`, `23 values`, `10000 or more values`. */
function countWords({ count, orMore }: Found, one: string, many: string): string {
  if (orMore) return `${count} or more ${many}`;
  return `${count} ${count === 1 ? one : many}`;
}

const LEAVE_OUT = 'Leave these rows out, or correct the file and drop it again.';

/** What can be wrong with a file that shall replace a seed. */
export const importProblems = {
  'import-not-csv': problem(
    'error',
    (p: { file: string; looksLike: string }) =>
      `${p.file} is ${p.looksLike}. Only CSV files can be read here`,
    () => 'Save it as CSV in UTF-8 and drop that.',
  ),
  'import-no-header': problem(
    'error',
    (p: { file: string }) => `${p.file} is empty: it has not even a header`,
    () => 'Export it again with its column names in the first line.',
  ),
  'import-no-rows': problem(
    'error',
    (p: { file: string; seed: string; present: number }) =>
      `${p.file} is empty: it has a header and no rows. Replacing would remove ${p.present} ${p.present === 1 ? 'row' : 'rows'} of ${p.seed}`,
    () => 'Keep the present ones, or replace anyway.',
  ),
  'import-no-seed': problem(
    'error',
    (p: { file: string; seeds: readonly string[] }) => `${p.file} has the columns of no seed`,
    (p) => `Choose which one it is: ${listNames(p.seeds)}.`,
  ),
  'import-seed-unbuilt': problem(
    'error',
    (p: { seed: string }) => `It is not known yet which columns ${p.seed} has`,
    () => 'Build the seeds first, or declare its `column_types`.',
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
    (p) =>
      p.isKey
        ? 'Choose which column holds it.'
        : 'Choose which column holds it, or leave it empty.',
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
    (p: Found & { column: string; type: string; example: string; reading?: string }) =>
      p.reading === undefined
        ? `${countWords(p, 'value', 'values')} in ${p.column} ${p.count === 1 ? 'is' : 'are'} no ${p.type}${placeWords(p)}, such as ${p.example}`
        : `${countWords(p, 'value', 'values')} in ${p.column} ${p.count === 1 ? 'uses' : 'use'} a decimal comma${placeWords(p)}, such as ${p.example}`,
    (p) =>
      p.reading === undefined
        ? LEAVE_OUT
        : `Read them as ${p.reading} and so on, or leave these rows out.`,
  ),
  'import-row-shape': problem(
    'error',
    (p: Found & { detail: string }) =>
      `${countWords(p, 'row has', 'rows have')} another number of fields than the header${placeWords(p)}`,
    (p) => `${p.detail} ${LEAVE_OUT}`,
  ),
  'import-row-broken': problem(
    'error',
    (p: Found & { detail: string }) =>
      `${countWords(p, 'row', 'rows')} cannot be read${placeWords(p)}`,
    (p) => `${p.detail} ${LEAVE_OUT}`,
  ),
  'import-quote-open': problem(
    'error',
    (p: Found) =>
      `${countWords(p, 'row has', 'rows have')} a quote that is not closed, or text behind a closed one${placeWords(p)}`,
    () => 'Where the row ends cannot be told. Correct the file and drop it again.',
  ),
  'import-not-utf8': problem(
    'error',
    (p: Found) =>
      `${countWords(p, 'row holds', 'rows hold')} text that is no UTF-8${placeWords(p)}`,
    () => 'Save the file as UTF-8 and drop it again, or leave these rows out.',
  ),
  'import-line-ends': problem(
    'error',
    (p: { file: string }) => `${p.file} mixes two kinds of line ends`,
    () => 'Save it with one kind of line end and drop it again.',
  ),
  'import-header-absent': problem(
    'error',
    (p: { file: string; first: string }) =>
      `${p.file} has no header: its first line reads ${p.first}`,
    () => 'Export it again with its column names in the first line.',
  ),
  'import-key-twice': problem(
    'error',
    (p: Found & { key: readonly string[]; example: string }) =>
      `${countWords(p, 'key stands', 'keys stand')} more than once, such as ${p.key.join(', ')} ${p.example}${placeWords({ ...p, count: p.lines.length })}`,
    () => 'Keep one of each in the file and drop it again.',
  ),
  'import-key-empty': problem(
    'error',
    (p: Found & { key: readonly string[] }) =>
      `${countWords(p, 'row has', 'rows have')} no ${p.key.join(' or no ')}${placeWords(p)}`,
    () => 'It is the key. Leave these rows out, or correct the file and drop it again.',
  ),
  'import-time-unreadable': problem(
    'warning',
    (p: Found & { column: string; example: string }) =>
      `${countWords(p, 'value', 'values')} in ${p.column} ${p.count === 1 ? 'is' : 'are'} no date or time${placeWords(p)}, such as '${p.example}'`,
    () => 'It is kept as it stands, and counts as empty in the models.',
  ),
  'import-failed': problem(
    'error',
    (p: { file: string; reason: string }) => `${p.file} could not be read: ${p.reason}`,
    () => 'Check that it is a comma-separated file in UTF-8.',
  ),
} as const;
