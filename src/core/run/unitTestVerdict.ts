import type { AgateTable } from '../compile/objects/agateTable';
import { equalItems, equals } from '../python/equality';
import { compareForSort } from '../python/ordering';
import type { Value } from '../python/value';
import type { Row } from './rowDiff/matchRows';
import type { Verdict } from './testVerdict';

/** Of a unit test that came to the rows that were expected. */
export const PASSED: Verdict = { status: 'pass', failures: 0, message: null };

const SIDE = 'actual_or_expected';

/**
 * Judges a unit test: the rows that came out against those that were expected, in any order. What draws their difference is
 * loaded when there is one.
 */
export async function judgeUnitTest(table: AgateTable): Promise<Verdict> {
  const names = table.names.filter((name) => name !== SIDE);
  const values = table.select(names);
  const rowsOf = (side: string): Row[] =>
    table.rows
      .flatMap((row, at) => (row.getItem(SIDE) === side ? [values.rows[at]?.values ?? []] : []))
      .sort(compareRows);
  const actual = rowsOf('actual');
  const expected = rowsOf('expected');
  if (areEqual(actual, expected)) return PASSED;
  const { describeDiff } = await import('./rowDiff/describeDiff');
  const diff = describeDiff(names, expected, actual);
  return {
    status: 'fail',
    failures: 1,
    message: `\n\nactual differs from expected:\n\n${diff}\r\n\n`,
  };
}

function areEqual(actual: readonly Row[], expected: readonly Row[]): boolean {
  return (
    actual.length === expected.length &&
    actual.every((row, at) => equalItems(row, expected[at] ?? []))
  );
}

/** By the first column that differs, null last. */
function compareRows(a: Row, b: Row): number {
  const column = a.findIndex((value, at) => !equals(value, b[at] ?? null));
  return column === -1 ? 0 : compareCells(a[column] ?? null, b[column] ?? null);
}

function compareCells(a: Value, b: Value): number {
  if (a === null || b === null) return a === null ? 1 : -1;
  return compareForSort(a, b);
}
