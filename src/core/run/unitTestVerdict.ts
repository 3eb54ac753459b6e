import { AgateTable } from '../compile/objects/agateTable';
import { toText } from '../python/repr';
import type { Value } from '../python/value';
import type { Verdict } from './testVerdict';

const SIDE = 'actual_or_expected';

/** Judges a unit test: the rows that came out against those that were expected, in any order. */
export function judgeUnitTest(table: AgateTable): Verdict {
  const names = table.names.filter((name) => name !== SIDE);
  const side = (wanted: string) =>
    new AgateTable(
      table.names,
      table.rows.filter((row) => row.getItem(SIDE) === wanted).map(({ values }) => values),
    )
      .select(names)
      .rows.map(({ values }) => values.map(cellText))
      .sort(compareRows);
  const actual = side('actual');
  const expected = side('expected');
  if (sameRows(actual, expected)) return { status: 'pass', failures: 0, message: null };
  const diff = drawDiff(names, actual, expected);
  return {
    status: 'fail',
    failures: 1,
    message: `\n\nactual differs from expected:\n\n${diff}\n\n`,
  };
}

type TextRow = readonly string[];

function cellText(value: Value): string {
  return value === null ? 'null' : toText(value);
}

function compareRows(a: TextRow, b: TextRow): number {
  for (const [at, text] of a.entries()) {
    const other = b[at] ?? '';
    if (text !== other) return text < other ? -1 : 1;
  }
  return 0;
}

function sameRows(a: readonly TextRow[], b: readonly TextRow[]): boolean {
  return a.length === b.length && a.every((row, at) => compareRows(row, b[at] ?? []) === 0);
}

interface DiffLine {
  readonly mark: '' | '→' | '+++' | '---';
  readonly cells: TextRow;
}

/**
 * The rows side by side: unmarked ones are equal, `→` shows `expected→actual` in the cells that differ, `+++` came out
 * unexpectedly, `---` is missing.
 */
function drawDiff(
  names: readonly string[],
  actual: readonly TextRow[],
  expected: readonly TextRow[],
): string {
  const lines = diffRows(actual, expected);
  const table = [['@@', ...names], ...lines.map(({ mark, cells }) => [mark, ...cells])];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length))) ?? [];
  return table
    .map((row) =>
      row
        .map((cell, column) =>
          column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0),
        )
        .join(','),
    )
    .join('\n');
}

function diffRows(actual: readonly TextRow[], expected: readonly TextRow[]): DiffLine[] {
  const left = [...expected];
  const lines: { key: TextRow; line: DiffLine }[] = [];
  const unmatched: TextRow[] = [];
  for (const row of actual) {
    const same = left.findIndex((other) => compareRows(row, other) === 0);
    if (same >= 0) {
      left.splice(same, 1);
      lines.push({ key: row, line: { mark: '', cells: row } });
    } else unmatched.push(row);
  }
  for (const row of unmatched) {
    const near = nearest(row, left);
    const [other] = near >= 0 ? left.splice(near, 1) : [];
    const cells = row.map((cell, at) =>
      other && other[at] !== cell ? `${other[at]}→${cell}` : cell,
    );
    lines.push({ key: row, line: { mark: other ? '→' : '+++', cells } });
  }
  for (const row of left) lines.push({ key: row, line: { mark: '---', cells: row } });
  return lines.sort((a, b) => compareRows(a.key, b.key)).map(({ line }) => line);
}

/** The row that agrees in most cells, and in at least one. */
function nearest(row: TextRow, others: readonly TextRow[]): number {
  const agreement = others.map((other) => row.filter((cell, at) => cell === other[at]).length);
  const best = Math.max(0, ...agreement);
  return best === 0 ? -1 : agreement.indexOf(best);
}
