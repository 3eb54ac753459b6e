import type { LiveNode } from '../../state/nodeStates';
import { type MarkStatus, markOfDbtStatus } from '../kit/marks/statuses';

/** The mark of a live state: what never ran waits, and a test without the data to judge by is no pass. */
export function markOfLive(live: LiveNode | null | undefined): MarkStatus {
  if (!live) return 'waiting';
  const { status, shortfall } = live;
  if (shortfall !== undefined) return 'notEnoughData';
  return status === 'running' || status === 'waiting' ? status : markOfDbtStatus(status);
}
