import type { Problem } from '../../../core/base/problems/problem';
import type { ColumnMatch } from '../../../core/intake/matchColumns';
import type { AcceptedFault } from '../../../core/intake/review';
import type { RowSet } from '../../../core/warehouse/rowSet';

/** Whether a file takes the place of the seed's rows, or joins them: then its row wins where both have a key. */
export type ImportMode = 'replace' | 'append';

/** What an import would do to a seed's rows, by key, whether it replaces them or joins them. */
export interface ImportEffect {
  /** Rows of the seed now. */
  readonly present: number;
  /** Rows of the file whose key the seed has. */
  readonly kept: number;
  /** Rows of the file whose key is new. */
  readonly added: number;
}

/** One value or row that is wrong, for the list of problems. */
export interface RowFault {
  /** Line of the file, from 1; null when it cannot be told. */
  readonly line: number | null;
  /** The seed's column; null for a whole row. */
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
}

/** What reading a whole file has shown. */
export interface CheckedFile {
  /** Rows that would be loaded. */
  readonly rows: number;
  /** Undefined when the seed has no key to compare by. */
  readonly effect: ImportEffect | undefined;
  /** The first rows as the seed would hold them. */
  readonly preview: RowSet;
  /** The first rows that are wrong; a file may hold more, as its problems say. */
  readonly faults: readonly RowFault[];
}

/** One dropped file, as far as it is known; plain data. */
export interface FileReview {
  readonly id: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly delimiter: string;
  readonly hasByteOrderMark: boolean;
  readonly columns: readonly string[];
  /** The first records, as text. */
  readonly sample: readonly (readonly string[])[];
  /** `reading` while the whole file is to be read; `refused` when that cannot be done before something is mended. */
  readonly status: 'reading' | 'checked' | 'refused';
  /** The seed that it is for; null when none was found or chosen. */
  readonly seed: string | null;
  /** Why that seed: `its name and 10 of 14 column names`. */
  readonly reason: string;
  readonly mode: ImportMode;
  readonly matches: readonly ColumnMatch[];
  /** Columns of the seed whose numbers are read with a decimal comma. */
  readonly commaColumns: readonly string[];
  /** Errors hold the import back until they are settled, warnings are told. */
  readonly problems: readonly Problem[];
  readonly checked?: CheckedFile;
  readonly accepted: readonly AcceptedFault[];
}

/** What the user decides about a file. */
export type ReviewChange =
  | { readonly kind: 'seed'; readonly seed: string }
  /** A column of the file fills this one of the seed, or none. */
  | { readonly kind: 'column'; readonly fileColumn: string; readonly seedColumn: string | null }
  | { readonly kind: 'delimiter'; readonly delimiter: string }
  | { readonly kind: 'mode'; readonly mode: ImportMode }
  | { readonly kind: 'decimal-comma'; readonly column: string }
  | { readonly kind: 'accept' | 'reopen'; readonly fault: AcceptedFault };
