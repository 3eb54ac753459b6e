import { PythonError } from '../../python/errors';
import type { ColumnObject } from '../objects/column';

interface Mismatch {
  readonly column_name: string;
  readonly definition_type: string;
  readonly contract_type: string;
  readonly mismatch_reason: string;
}

const HEADS = ['column_name', 'definition_type', 'contract_type', 'mismatch_reason'] as const;

/** Throws dbt's contract error with a table of what differs, unless names and types of both sides agree in any order. */
export function assertContract(
  given: readonly ColumnObject[],
  promised: readonly ColumnObject[],
): void {
  const mismatches = compareColumns(given, promised);
  if (mismatches.length === 0) return;
  throw new PythonError(
    'CompilationError',
    [
      'This model has an enforced contract that failed.',
      "Please ensure the name, data_type, and number of columns in your contract match the columns in your model's definition.",
      '',
      drawTable(mismatches),
      '',
    ].join('\n'),
  );
}

function compareColumns(
  given: readonly ColumnObject[],
  promised: readonly ColumnObject[],
): Mismatch[] {
  const promisedByName = new Map(promised.map((column) => [column.name, column]));
  const givenNames = new Set(given.map(({ name }) => name));
  const mismatches = given.flatMap((column): Mismatch[] => {
    const contract = promisedByName.get(column.name);
    if (contract?.dtype === column.dtype) return [];
    return [
      {
        column_name: column.name,
        definition_type: column.dtype,
        contract_type: contract?.dtype ?? '',
        mismatch_reason: contract ? 'data type mismatch' : 'missing in contract',
      },
    ];
  });
  for (const column of promised) {
    if (givenNames.has(column.name)) continue;
    mismatches.push({
      column_name: column.name,
      definition_type: '',
      contract_type: column.dtype,
      mismatch_reason: 'missing in definition',
    });
  }
  return mismatches.sort((a, b) => (a.column_name < b.column_name ? -1 : 1));
}

function drawTable(rows: readonly Mismatch[]): string {
  const widths = HEADS.map((head) => Math.max(head.length, ...rows.map((row) => row[head].length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(HEADS), rule, ...rows.map((row) => line(HEADS.map((head) => row[head])))].join('\n');
}
