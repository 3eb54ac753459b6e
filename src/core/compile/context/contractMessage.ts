import { objectList, textOr } from '../../base/data';
import { dataOfValue } from '../../python/data';
import type { Value } from '../../python/value';

interface Mismatch {
  readonly column_name: string;
  readonly definition_type: string;
  readonly contract_type: string;
  readonly mismatch_reason: string;
}

const HEADS = ['column_name', 'definition_type', 'contract_type', 'mismatch_reason'] as const;

/** A column as dbt's `format_columns` gives it. */
interface ContractColumn {
  readonly name: string;
  readonly dtype: string;
}

/** dbt's words for a contract that failed, with a table of what differs: lists of `{name, data_type}`, of the contract and of the model. */
export function contractMessage(promised: Value, given: Value): string {
  const contract = columnsOf(promised);
  if (contract.length === 0)
    return "This model has an enforced contract, and its 'columns' specification is missing";
  return [
    'This model has an enforced contract that failed.',
    "Please ensure the name, data_type, and number of columns in your contract match the columns in your model's definition.",
    '',
    drawTable(compareColumns(columnsOf(given), contract)),
    '',
  ].join('\n');
}

function columnsOf(value: Value): ContractColumn[] {
  return objectList(dataOfValue(value)).map(({ name, data_type: type }) => ({
    name: textOr(name, ''),
    dtype: textOr(type, ''),
  }));
}

function compareColumns(
  given: readonly ContractColumn[],
  promised: readonly ContractColumn[],
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
