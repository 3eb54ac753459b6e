import { useMemo } from 'react';
import type { TestNode } from '../../../../core/project/manifest';
import { hasOffendingRows } from '../../../../core/run/offendingRows';
import type { RowSource } from '../../../../engine/tab/rowSources';
import type { WindowSource } from '../../../grid/data/windowSource';
import { useRows } from '../../../model/useRows';

/** As many failing rows are shown; the export has all. */
export const ROWS_SHOWN = 500;

/** Rows of a failing test, at most `ROWS_SHOWN` of them. */
export interface FailingRows {
  readonly source: RowSource;
  readonly rows: WindowSource | undefined;
  /** All that there are; undefined while they are counted. */
  readonly total: number | undefined;
  readonly error: Error | null;
}

/** What a test found, as its SQL answers and, where that holds keys only, as whole rows of the tested relation. */
export function useFailingRows(
  node: TestNode,
  code: string | undefined,
): { readonly answer: FailingRows | null; readonly whole: FailingRows | null } {
  const id = node.unique_id;
  const answer = useMemo<RowSource | null>(
    () => (code === undefined ? null : { kind: 'failures', id, code }),
    [id, code],
  );
  const canTrace = hasOffendingRows(node);
  const whole = useMemo<RowSource | null>(
    () => (code === undefined || !canTrace ? null : { kind: 'offenders', id, code }),
    [id, code, canTrace],
  );
  return { answer: useCappedRows(answer), whole: useCappedRows(whole) };
}

function useCappedRows(source: RowSource | null): FailingRows | null {
  const { rows, error } = useRows(source);
  const capped = useMemo(() => rows && capRows(rows), [rows]);
  return source && { source, rows: capped, total: rows?.rowCount, error };
}

/** The first rows in whatever order the reader asks for. */
function capRows(rows: WindowSource): WindowSource {
  if (rows.rowCount <= ROWS_SHOWN) return rows;
  return {
    ...rows,
    rowCount: ROWS_SHOWN,
    countRows: async (filters, signal) =>
      Math.min(ROWS_SHOWN, await rows.countRows(filters, signal)),
  };
}
