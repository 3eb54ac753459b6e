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

/** Why the import cannot start yet. */
export interface Obstacle {
  readonly kind: 'problems' | 'waiting';
  readonly words: string;
}

/** What stands in the way of an import: problems before what only takes time; undefined when it can start. */
export function importObstacle(
  reviews: readonly FileReview[],
  { isRunning }: { readonly isRunning: boolean },
): Obstacle | undefined {
  if (reviews.length === 0) return { kind: 'problems', words: 'There is no file to import' };
  const faulty = reviews.filter((review) => countOpen(review) > 0);
  if (faulty.length > 0) {
    const count = faulty.reduce((sum, review) => sum + countOpen(review), 0);
    const [first] = faulty;
    const where = faulty.length === 1 && first ? first.fileName : filesWord(faulty.length);
    return { kind: 'problems', words: `${problemsWord(count)} to settle in ${where}` };
  }
  const reading = reviews.filter(({ status }) => status !== 'checked').length;
  if (reading > 0) return { kind: 'waiting', words: `Reading ${filesWord(reading)}` };
  if (isRunning) return { kind: 'waiting', words: 'Wait until the build has ended, or stop it' };
  return undefined;
}

function countOpen({ problems, accepted }: FileReview): number {
  return openProblems(problems, accepted).length;
}

/** How an address names a file: by its name, the second one of that name as `orders.csv (2)`. */
export function fileKeys(reviews: readonly FileReview[]): Map<string, string> {
  const seen = new Map<string, number>();
  return new Map(
    reviews.map(({ id, fileName }) => {
      const count = (seen.get(fileName) ?? 0) + 1;
      seen.set(fileName, count);
      return [id, count === 1 ? fileName : `${fileName} (${count})`];
    }),
  );
}
