import type { Problem } from '../../../core/base/problems/problem';
import type { RowSet } from '../../../core/warehouse/rowSet';
import type { RowFault } from '../../../engine/tab/intake/fileReview';

const TEXT = { type: { kind: 'text' }, typeName: 'VARCHAR' } as const;

/** The faults as rows of a grid. */
export function faultRows(faults: readonly RowFault[]): RowSet {
  const sorted = [...faults].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return {
    rowCount: sorted.length,
    columns: [
      { name: 'line', type: { kind: 'integer', bits: 32, signed: true }, typeName: 'INTEGER' },
      { name: 'column', ...TEXT },
      { name: 'value', ...TEXT },
      { name: 'reason', ...TEXT },
    ],
    data: [
      sorted.map(({ line }) => line),
      sorted.map(({ column }) => column),
      sorted.map(({ value }) => value),
      sorted.map(({ reason }) => reason),
    ],
  };
}

/** How many values and rows are wrong, by the problems that were found. */
export function countFaults(problems: readonly Problem[]): number {
  return problems.reduce(
    (sum, { params }) => sum + ('count' in params && 'lines' in params ? params.count : 0),
    0,
  );
}
