import { equalItems } from '../../python/equality';
import { toRepr } from '../../python/repr';
import type { Value } from '../../python/value';

export type Row = readonly Value[];

/** Which rows of two sides belong together. */
export interface Matches {
  /** The index of the expected row by that of the actual one. */
  readonly pairs: ReadonlyMap<number, number>;
  /** The columns by which rows that are not equal were matched. */
  readonly keys: ReadonlySet<number>;
}

/** Keys of more columns than this are not looked for. */
const LONGEST_KEY = 3;
/** With more columns, keys are looked for among the first only. */
const KEY_CANDIDATES = 12;

/**
 * Matches rows that are equal, and then those that agree in a key: a column, or a few, whose values no other row of
 * their side has. The shorter key and the earlier column win; null alone identifies nothing.
 */
export function matchRows(expected: readonly Row[], actual: readonly Row[]): Matches {
  const pairs = matchEqualRows(expected, actual);
  const taken = new Set(pairs.values());
  const keys = new Set<number>();
  const width = actual[0]?.length ?? 0;
  for (const key of keysOf(Math.min(width, KEY_CANDIDATES))) {
    if (pairs.size === actual.length || taken.size === expected.length) break;
    const wanted = indexUnique(expected, key);
    for (const [text, index] of indexUnique(actual, key)) {
      const other = wanted.get(text);
      if (other === undefined || pairs.has(index) || taken.has(other)) continue;
      pairs.set(index, other);
      taken.add(other);
      for (const column of key) keys.add(column);
    }
  }
  return { pairs, keys };
}

function matchEqualRows(expected: readonly Row[], actual: readonly Row[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const left = new Map(expected.entries());
  for (const [index, row] of actual.entries()) {
    for (const [other, candidate] of left) {
      if (!equalItems(row, candidate)) continue;
      pairs.set(index, other);
      left.delete(other);
      break;
    }
  }
  return pairs;
}

/** Every choice of columns that could be a key: single ones first. */
function* keysOf(width: number): Iterable<readonly number[]> {
  let keys: readonly (readonly number[])[] = [[]];
  for (let length = 1; length <= LONGEST_KEY; length += 1) {
    keys = keys.flatMap((key) => {
      const from = (key.at(-1) ?? -1) + 1;
      return Array.from({ length: Math.max(0, width - from) }, (_, at) => [...key, from + at]);
    });
    yield* keys;
  }
}

/** The rows that alone have their values in the key's columns, by these values. */
function indexUnique(rows: readonly Row[], key: readonly number[]): Map<string, number> {
  const found = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const values = key.map((column) => row[column] ?? null);
    if (values.length === 1 && isBlank(values[0] ?? null)) continue;
    const text = values.map(toRepr).join('\n');
    if (found.has(text)) repeated.add(text);
    found.set(text, index);
  }
  for (const text of repeated) found.delete(text);
  return found;
}

/** What tells a row from no other when it is the only column of a key. */
function isBlank(value: Value): boolean {
  return value === null || value === '' || value === 'null';
}
