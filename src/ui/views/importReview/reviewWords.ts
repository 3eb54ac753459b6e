import { openProblems } from '../../../core/intake/review';
import type { FileReview } from '../../../engine/tab/intake/fileReview';
import type { FormatSettings } from '../../format/formatSettings';
import { formatCount } from '../../format/numbers';

/** `1 file`, `3 files`. */
export function filesWord(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}

/** `1 problem`, `3 problems`. */
export function problemsWord(count: number): string {
  return count === 1 ? '1 problem' : `${count} problems`;
}

/** What importing a file would do to its seed, in numbers. */
export function effectWords({ checked, mode }: FileReview, settings: FormatSettings): string {
  if (!checked) return '';
  const count = (n: number) => formatCount(n, settings);
  const { effect, rows } = checked;
  if (!effect) return `${count(rows)} rows replace what is there.`;
  const { kept, added, present } = effect;
  if (mode === 'append') {
    const wins = kept > 0 ? ' Same key: the new row wins.' : '';
    return `${count(added)} new, ${count(kept)} already there, ${count(present - kept)} others stay.${wins}`;
  }
  return `${count(kept)} kept, ${count(added)} added, ${count(present - kept)} removed.`;
}

/** Why a file was taken for its seed; the keys count once the file has been read. */
export function reasonWords({ reason, checked }: FileReview, settings: FormatSettings): string {
  const kept = checked?.effect?.kept ?? 0;
  if (kept === 0) return reason;
  return `${reason}, and ${formatCount(kept, settings)} of its keys`;
}

const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

/** The delimiters that can be chosen, in words. */
export const delimiterOptions = Object.entries(DELIMITER_NAMES).map(([value, label]) => ({
  value,
  label,
}));

export function delimiterWord(delimiter: string): string {
  return DELIMITER_NAMES[delimiter] ?? delimiter;
}

/** Why the import cannot start yet; undefined when it can. */
export function importObstacle(
  reviews: readonly FileReview[],
  { isRunning }: { readonly isRunning: boolean },
): string | undefined {
  if (reviews.length === 0) return 'There is no file to import';
  if (isRunning) return 'Wait until the build has ended, or stop it';
  const open = reviews.flatMap((review) => openProblems(review.problems, review.accepted));
  if (open.length > 0) return `${problemsWord(open.length)} to settle`;
  const reading = reviews.filter(({ status }) => status !== 'checked').length;
  return reading > 0 ? `Reading ${filesWord(reading)}` : undefined;
}
