import { diffRows } from './diffRows';
import { drawDiff } from './drawDiff';
import type { Row } from './matchRows';

/** What differs between the rows that a unit test expects and those that came out, both sorted: the text that dbt prints. */
export function describeDiff(
  names: readonly string[],
  expected: readonly Row[],
  actual: readonly Row[],
): string {
  return drawDiff(names, diffRows(expected, actual));
}
