import type { Manifest } from '../../project/manifest';
import { WarehouseError } from '../../warehouse/warehouse';
import { HookError } from '../hookError';
import { finishedLine } from './endLines';
import { BLANK, type LogText } from './logLine';

/**
 * What dbt says of a run that did not come to its first node: a hook did not let it begin, or the database, as where a
 * schema is to be made in one that is not there. Throws what is neither.
 */
export function unbegunLines(error: unknown, manifest: Manifest): LogText[] {
  const isHook = error instanceof HookError;
  if (!isHook && !(error instanceof WarehouseError)) throw error;
  const finished = finishedLine(isHook ? error.results : [], 0, manifest);
  const reason = isHook ? error.message : `Runtime Error\n${error.message.replace(/^/gm, '  ')}`;
  return [BLANK, [finished, 'info'], [`Encountered an error:\n${reason}`, 'error']];
}
