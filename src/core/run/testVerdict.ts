import { textOr } from '../base/data';
import type { AgateRow, AgateTable } from '../compile/objects/agateTable';
import type { TestNode } from '../project/manifest';
import { Decimal } from '../python/decimal/decimal';
import { PythonError } from '../python/errors';
import { toRepr, toText } from '../python/repr';
import { isTrue } from '../python/truth';
import type { Value } from '../python/value';
import type { NodeStatus } from './results';
import { UnhandledError } from './unhandledError';

export interface Verdict {
  readonly status: NodeStatus;
  readonly message: string | null;
  readonly failures: number;
}

const COLUMNS = 3;

/**
 * Judges a data test by the one row that its query gives: failures, should_warn, should_error. With `warningsFail` a test
 * that would warn fails.
 */
export function judgeTest(node: TestNode, table: AgateTable, warningsFail: boolean): Verdict {
  const row = rowOf(node, table);
  const cell = (name: string) => cellOf(table, row, name);
  const isWarning = readFlag(cell('should_warn'));
  const isError = readFlag(cell('should_error'));
  const failures = readCount(cell('failures'));
  const { severity, error_if: errorIf, warn_if: warnIf } = node.config;
  if (textOr(severity, 'ERROR').toUpperCase() === 'ERROR' && isError)
    return { status: 'fail', failures, message: words(failures, 'fail', errorIf) };
  if (!isWarning) return { status: 'pass', failures: 0, message: null };
  return warningsFail
    ? { status: 'fail', failures, message: words(failures, 'fail', warnIf) }
    : { status: 'warn', failures, message: words(failures, 'warn', warnIf) };
}

function rowOf({ unique_id: id }: TestNode, { rows, names }: AgateTable): AgateRow {
  const [row] = rows;
  if (!row || rows.length !== 1) throw wrongShape(id, rows.length, 'rows', '1 row');
  if (names.length !== COLUMNS) throw wrongShape(id, names.length, 'columns', `${COLUMNS} columns`);
  return row;
}

function wrongShape(id: string, count: number, what: string, expected: string): PythonError {
  return new PythonError(
    'DbtInternalError',
    `dbt internally failed to execute ${id}: Returned ${count} ${what}, but expected ${expected}`,
  );
}

/** A column by its name in any case. */
function cellOf({ names }: AgateTable, row: AgateRow, name: string): Value {
  const at = names.findIndex((one) => one.toLowerCase() === name);
  if (at !== -1) return row.values[at] ?? null;
  throw new PythonError('DbtInternalError', `The query of the test has no column '${name}'`);
}

/** A whole number of any type; dbt lets nothing else count as failures, such as the sum of no rows. */
function readCount(cell: Value): number {
  const value = cell instanceof Decimal ? Number(toText(cell)) : cell;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  const shown = toRepr(value);
  throw new UnhandledError(
    `${shown} is not of type 'integer'\n\nFailed validating 'type' in schema['properties']['failures']:\n    {'type': 'integer'}\n\nOn instance['failures']:\n    ${shown}`,
  );
}

const YES = ['y', 'yes', 't', 'true', 'on', '1'];
const NO = ['n', 'no', 'f', 'false', 'off', '0'];

/** A project's own SQL may give the flags as numbers or text. */
function readFlag(value: Value): boolean {
  if (typeof value !== 'string') return isTrue(value);
  const word = value.toLowerCase();
  if (YES.includes(word) || NO.includes(word)) return YES.includes(word);
  throw new PythonError(
    'CompilationError',
    `Macro 'get_test_sql' returns '${value}'.  It is not type 'bool' and cannot not be converted reliably to a bool.`,
  );
}

function words(failures: number, verb: 'fail' | 'warn', condition: unknown): string {
  const results = failures === 1 ? 'result' : 'results';
  return `Got ${failures} ${results}, configured to ${verb} if ${String(condition)}`;
}
