import type { UniqueId } from '../../core/project/manifest';
import type { NodeResult } from '../../core/run/results';
import { compiledSql, sql } from '../../core/sql/sql';
import type { RowSet } from '../../core/warehouse/rowSet';
import type { Warehouse } from '../../core/warehouse/warehouse';

const VERDICT = 'not enough data';

/**
 * The tests that could say nothing for want of data, with their own words for it. dbt knows no such result: a test says
 * so in its only row, whose `verdict` is "not enough data" and whose `message` counts what there is and what is needed.
 */
export async function findShortfalls(
  warehouse: Warehouse,
  results: readonly NodeResult[],
): Promise<Record<UniqueId, string>> {
  const found: Record<UniqueId, string> = {};
  for (const { unique_id: id, status, failures, compiled_code: code } of results) {
    if (failures !== 1 || (status !== 'warn' && status !== 'fail')) continue;
    if (!code?.includes(VERDICT)) continue;
    // On a line of its own, so that a comment at the end of the test's SQL does not swallow the bracket.
    const answer = compiledSql(`${code}\n`);
    const rows = await warehouse.query(sql`SELECT * FROM (${answer}) AS answer LIMIT 1`);
    const words = readShortfall(rows);
    if (words !== null) found[id] = words;
  }
  return found;
}

function readShortfall({ columns, data }: RowSet): string | null {
  const cell = (name: string) => data[columns.findIndex((column) => column.name === name)]?.[0];
  if (cell('verdict') !== VERDICT) return null;
  const message = cell('message');
  return typeof message === 'string' ? message : VERDICT;
}
