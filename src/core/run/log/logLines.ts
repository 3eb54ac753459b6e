import { isCompilable, type Manifest, type ManifestNode } from '../../project/manifest';
import type { RunEvent } from '../events';
import { wasInterrupted } from '../results';
import { cancelLine, causeLines, endLines, stoppedLines } from './endLines';
import { BLANK, type LogLine, type LogText } from './logLine';
import { finishLine, hookLines, startLines } from './nodeLines';

/** The lines that dbt's console shows for an event. */
export function logLines(event: RunEvent, manifest: Manifest): LogLine[] {
  const time = event.at.slice(11, 19);
  return textsOf(event, manifest).map(([text, level]) => ({ time, text, level }));
}

function textsOf(event: RunEvent, manifest: Manifest): readonly LogText[] {
  switch (event.type) {
    case 'run-started':
      return [
        BLANK,
        [`Concurrency: ${event.threads} threads (target='${event.targetName}')`, 'info'],
        BLANK,
      ];
    case 'node-started': {
      const node = manifest.nodes.get(event.id);
      return node ? startLines(withDatabase(node, manifest), event) : [];
    }
    case 'node-finished': {
      const node = manifest.nodes.get(event.result.unique_id);
      if (!node) return [];
      const isShort = event.result.status === 'skipped' || node.resource_type === 'seed';
      const shown = isShort ? node : withDatabase(node, manifest);
      return [
        ...(wasInterrupted(event.result) ? [cancelLine(event.result.unique_id)] : []),
        finishLine(shown, event),
        ...(event.cause ? causeLines(event.cause, manifest) : []),
      ];
    }
    case 'hook-finished': {
      const node = manifest.nodes.get(event.result.unique_id);
      return node ? hookLines(node, event) : [];
    }
    case 'run-stopped':
      return stoppedLines(event, manifest);
    case 'message':
      return [[event.text, event.level]];
    case 'run-finished':
      return endLines(event, manifest);
  }
}

/** A node of another database than the target's is called by that too, but where it is skipped or a seed was loaded. */
function withDatabase(node: ManifestNode, { database }: Manifest): ManifestNode {
  if (!isCompilable(node) || node.database === null || node.database === database) return node;
  return { ...node, schema: `${node.database}.${node.schema}` };
}
