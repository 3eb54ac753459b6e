import type { Problem } from '../../../core/base/problems/problem';
import type { ColumnMatch } from '../../../core/intake/matchColumns';
import type { RowSet } from '../../../core/warehouse/rowSet';

/** What replacing a seed by a file would do to its rows, by key. */
export interface ImportEffect {
  readonly kept: number;
  readonly added: number;
  readonly removed: number;
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
  /** The seed that it would replace; null when none was found or chosen. */
  readonly seed: string | null;
  /** Why that seed. */
  readonly reason: string;
  readonly matches: readonly ColumnMatch[];
  /** Errors hold the import back, warnings are told. */
  readonly problems: readonly Problem[];
  /** Set once the whole file has been read. */
  readonly checked?: {
    readonly rows: number;
    /** Rows that do not fit and would be left out. */
    readonly rejected: number;
    readonly effect: ImportEffect;
    /** The first rows as the seed would hold them. */
    readonly preview: RowSet;
  };
  /** What the user has settled: rows that do not fit are left out, or an empty file is taken all the same. */
  readonly accepted: readonly AcceptedFault[];
}

export type AcceptedFault = 'rejected-rows' | 'no-rows';
