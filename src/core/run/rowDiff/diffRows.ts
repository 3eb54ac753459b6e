import { equals } from '../../python/equality';
import { toRepr, toText } from '../../python/repr';
import type { Value } from '../../python/value';
import { type Matches, matchRows, type Row } from './matchRows';

/** One line of a diff: unmarked rows are equal, `→` ones differ in some cells, `+++` came unexpectedly, `---` is missing. */
export interface DiffLine {
  readonly mark: '' | '→' | '+++' | '---';
  readonly cells: readonly string[];
}

export interface RowDiff {
  readonly lines: readonly DiffLine[];
  /** The columns that tell something: those that differ, and those by which rows were matched. */
  readonly columns: ReadonlySet<number>;
}

/** What differs between two sorted lists of rows, in the words of dbt's unit tests. */
export function diffRows(expected: readonly Row[], actual: readonly Row[]): RowDiff {
  const matches = matchRows(expected, actual);
  const lines: DiffLine[] = [];
  const columns = new Set(matches.keys);
  for (const { mine, theirs } of interleave(expected, actual, matches)) {
    if (mine && theirs) {
      lines.push(compareCells(mine, theirs, columns));
      continue;
    }
    const row = mine ?? theirs ?? [];
    for (const column of row.keys()) columns.add(column);
    lines.push({ mark: mine ? '+++' : '---', cells: row.map(loneText) });
  }
  return { lines, columns };
}

interface Side {
  readonly mine?: Row;
  readonly theirs?: Row;
}

/** All rows in the order of the actual ones; what is missing stands before the next match that follows it. */
function* interleave(
  expected: readonly Row[],
  actual: readonly Row[],
  { pairs }: Matches,
): Iterable<Side> {
  const matched = new Set(pairs.values());
  let next = 0;
  function* missingUpTo(end: number): Iterable<Side> {
    for (; next < end; next += 1) {
      const theirs = expected[next];
      if (theirs && !matched.has(next)) yield { theirs };
    }
  }
  for (const [index, mine] of actual.entries()) {
    const other = pairs.get(index);
    if (other === undefined) {
      yield { mine };
      continue;
    }
    yield* missingUpTo(other);
    const theirs = expected[other];
    if (theirs) yield { mine, theirs };
  }
  yield* missingUpTo(expected.length);
}

function compareCells(mine: Row, theirs: Row, columns: Set<number>): DiffLine {
  let differs = false;
  const cells = mine.map((value, column) => {
    const wanted = theirs[column] ?? null;
    if (equals(value, wanted)) return cellText(value);
    differs = true;
    columns.add(column);
    return `${cellText(wanted)}→${cellText(value)}`;
  });
  return { mark: differs ? '→' : '', cells };
}

function cellText(value: Value): string {
  return value === null ? 'NULL' : toText(value);
}

/** A value of a row that the other side does not have: as Python writes it, apart from text and JSON's words. */
function loneText(value: Value): string {
  if (value === null) return 'null';
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : toRepr(value);
}
