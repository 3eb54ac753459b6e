import {
  Circle,
  CircleCheck,
  CircleDashed,
  CircleMinus,
  CircleX,
  LoaderCircle,
  OctagonAlert,
  TriangleAlert,
} from 'lucide-react';
import type { IconShape } from './Icon';

export type MarkStatus =
  | 'pass'
  | 'warn'
  | 'fail'
  | 'error'
  | 'skipped'
  | 'running'
  | 'waiting'
  | 'notEnoughData';

/** Shape and word of each status: two statuses never share a shape, because colour alone does not tell them apart. */
export const statusMarks: Record<MarkStatus, { readonly word: string; readonly shape: IconShape }> =
  {
    pass: { word: 'Pass', shape: CircleCheck },
    warn: { word: 'Warn', shape: TriangleAlert },
    fail: { word: 'Fail', shape: CircleX },
    error: { word: 'Error', shape: OctagonAlert },
    skipped: { word: 'Skipped', shape: CircleMinus },
    running: { word: 'Running', shape: LoaderCircle },
    waiting: { word: 'Waiting', shape: Circle },
    notEnoughData: { word: 'Not enough data', shape: CircleDashed },
  };

// The statuses of dbt's run_results, of nodes and of tests.
const marksByDbtStatus: Record<string, MarkStatus> = {
  success: 'pass',
  pass: 'pass',
  warn: 'warn',
  fail: 'fail',
  'partial success': 'warn',
  error: 'error',
  'runtime error': 'error',
  skipped: 'skipped',
  'no-op': 'skipped',
  started: 'running',
};

/** The mark for a status as dbt writes it; a status dbt has not had so far is an error, never a pass. */
export function markOfDbtStatus(status: string): MarkStatus {
  return Object.hasOwn(marksByDbtStatus, status) ? (marksByDbtStatus[status] ?? 'error') : 'error';
}
