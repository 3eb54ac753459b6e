import type { IconShape } from '../marks/Icon';

export interface ListOption {
  readonly value: string;
  readonly label: string;
  /** After the label, quieter: a type, a reason. */
  readonly detail?: string;
  /** At the end of the row: how many rows have this value. */
  readonly count?: string;
  readonly icon?: IconShape;
}

/** Options whose label, value or detail holds every typed word, in any order and case; those that begin with the text first. */
export function narrowOptions(options: readonly ListOption[], query: string): ListOption[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = options.filter(({ label, value, detail }) => {
    const text = `${label} ${value} ${detail ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const leads = ({ label }: ListOption) => label.toLowerCase().startsWith(words.join(' '));
  return words.length === 0
    ? found
    : [...found.filter(leads), ...found.filter((option) => !leads(option))];
}

const stepsByKey: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
};

/** Where a key moves the marked row of `count` rows: single steps wrap, longer ones stop at the ends. Null for other keys. */
export function moveRow(at: number, count: number, key: string): number | null {
  const step = Object.hasOwn(stepsByKey, key) ? stepsByKey[key] : undefined;
  if (step === undefined || count === 0) return null;
  // From no row at all (-1), a step up leads to the last.
  if (Math.abs(step) === 1) return (Math.max(at, step < 0 ? 0 : -1) + step + count) % count;
  return Math.min(count - 1, Math.max(0, at + step));
}

/** The next row after `at` whose label begins with the typed letter, going round. */
export function findByLetter(labels: readonly string[], at: number, letter: string): number {
  const order = labels.map((_, offset) => (at + 1 + offset) % labels.length);
  const begins = (row: number) => labels[row]?.toLowerCase().startsWith(letter.toLowerCase());
  return order.find(begins) ?? at;
}
