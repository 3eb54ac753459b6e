import type { Manifest } from '../../project/manifest';
import type { RunEvent } from '../events';
import type { LogLine } from '../log/logLine';
import { logLines } from '../log/logLines';

/** The lines of `clone`: nodes have none of their own, and it is not said what was run. */
export function cloneLines(event: RunEvent, manifest: Manifest): LogLine[] {
  const lines = logLines(event, manifest);
  if (event.type === 'node-started' || event.type === 'node-finished') return [];
  return event.type === 'run-finished' ? lines.slice(2) : lines;
}
