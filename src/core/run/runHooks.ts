import type { ParsedSession } from '../compile/session';
import type { OperationNode } from '../project/manifest';
import { attemptNode, isoTime, makeSkippedResult } from './attemptNode';
import type { RunEvent } from './events';
import { hookLabel, type NodeResult } from './results';
import type { NodeRunner } from './runNode';

type HookEvent = 'on-run-start' | 'on-run-end';

interface HookEnvironment {
  readonly session: ParsedSession;
  readonly signal?: AbortSignal;
  now(): Date;
  onEvent(event: RunEvent): void;
}

/**
 * Runs a project's hooks around a run, in order; they are not numbered among the nodes. One that fails holds back those
 * behind it, and nothing else.
 */
export async function runHooks(
  event: HookEvent,
  runner: NodeRunner,
  environment: HookEnvironment,
): Promise<NodeResult[]> {
  const runsHooks = environment.session.invocation.command !== 'clone';
  const hooks = [...environment.session.manifest.nodes.values()].filter(
    (node): node is OperationNode =>
      runsHooks && node.resource_type === 'operation' && node.tags.includes(event),
  );
  const at = () => isoTime(environment.now());
  if (event === 'on-run-end' && hooks.length > 0)
    environment.onEvent({ type: 'message', at: at(), text: '', level: 'info' });
  const results: NodeResult[] = [];
  for (const [index, hook] of hooks.entries()) {
    if (environment.signal?.aborted) break;
    const isHeldBack = results.some(({ status }) => status !== 'success');
    const result = isHeldBack
      ? skipHook(hook)
      : countFailure(await attemptNode(runner, hook, () => environment.now()));
    results.push(result);
    environment.onEvent({
      type: 'hook-finished',
      at: at(),
      index: index + 1,
      total: hooks.length,
      result,
    });
  }
  return results;
}

/** dbt counts a hook that failed, or did not run, among the failures. */
function countFailure(result: NodeResult): NodeResult {
  return result.status === 'error' ? { ...result, failures: 1 } : result;
}

function skipHook(hook: OperationNode): NodeResult {
  return { ...makeSkippedResult(hook), message: `${hookLabel(hook)} skipped`, failures: 1 };
}
