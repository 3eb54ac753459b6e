import { textOr } from '../base/data';
import type { AgateTable } from '../compile/objects/agateTable';
import type { TestNode } from '../project/manifest';
import { PythonError } from '../python/errors';
import { toText } from '../python/repr';
import type { Value } from '../python/value';
import type { NodeStatus } from './results';

export interface Verdict {
  readonly status: NodeStatus;
  readonly message: string | null;
  readonly failures: number;
}

/** Judges a data test by the one row that its query gives: failures, should_warn, should_error. */
export function judgeTest(node: TestNode, table: AgateTable): Verdict {
  const [row] = table.rows;
  if (!row || table.rows.length !== 1) {
    throw new PythonError(
      'DbtInternalError',
      `dbt internally failed to execute ${node.unique_id}: Returned ${table.rows.length} rows, but expected 1 row`,
    );
  }
  const cell = (name: string) => row.getItem(name) ?? null;
  const failures = Number(toText(cell('failures')));
  const severity = textOr(node.config.severity, 'ERROR').toUpperCase();
  if (severity === 'ERROR' && isSet(cell('should_error'))) {
    return { status: 'fail', failures, message: words(failures, 'fail', node.config.error_if) };
  }
  if (isSet(cell('should_warn'))) {
    return { status: 'warn', failures, message: words(failures, 'warn', node.config.warn_if) };
  }
  return { status: 'pass', failures: 0, message: null };
}

/** A project's own SQL may give the flags as numbers or text. */
function isSet(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  return value !== null && ['1', 'true', 't', '1.0'].includes(toText(value).toLowerCase());
}

function words(failures: number, verb: 'fail' | 'warn', condition: unknown): string {
  const results = failures === 1 ? 'result' : 'results';
  return `Got ${failures} ${results}, configured to ${verb} if ${String(condition)}`;
}
