import type { CompiledNode } from '../compile/compileNode';
import type { UniqueId } from '../project/manifest';
import { isoTime } from './attemptNode';
import { HookError } from './hookError';
import { makeEndHookNames } from './hookNames';
import type { RunPlan } from './plan';
import { isFailure, type NodeResult } from './results';
import { type HookFault, runHooks } from './runHooks';
import { runNodes, skipNodes } from './runNodes';
import { isAborted, type RunEnvironment, startRun } from './startRun';

/** What a run came to. */
export interface RunOutcome {
  readonly results: readonly NodeResult[];
  /** Seconds. */
  readonly elapsed: number;
  readonly interrupted: boolean;
  /** The hook at the end that could not be rendered: the command has failed, whatever the nodes came to. */
  readonly fault?: HookFault;
  /** Every node that was compiled on the way. */
  readonly compiled: ReadonlyMap<UniqueId, CompiledNode>;
  /** As in `CompileContext`. */
  readonly fixtures: ReadonlyMap<string, string>;
}

/**
 * Runs a plan to its end, a node at a time on each connection, and reports each step as an event. A node that fails is rolled back
 * and leaves what was there before; what depends on it is skipped; the rest goes on. An abort stops what is running
 * and skips what is left. Rejects with a HookError where a hook at the start cannot be
 * rendered, and else only for what is no node's fault.
 */
export async function runPlan(plan: RunPlan, environment: RunEnvironment): Promise<RunOutcome> {
  const run = await startRun(plan, environment);
  const before = await runHooks('on-run-start', run.runner, environment);
  if (before.fault) throw new HookError(before.fault.text, before.results);
  const isHeldBack = skipsAll(environment, before.results);
  if (isHeldBack) skipNodes(run);
  else await runNodes(run);
  // As in dbt, a hook at the end hears of one at the start that failed, and of nothing where that held all nodes back.
  const failed = before.results.filter(({ status }) => status === 'error');
  const told = isHeldBack ? [] : [...failed, ...run.results];
  const names = makeEndHookNames(run.runner.context, told);
  const after = await runHooks('on-run-end', { ...run.runner, endHookNames: names }, environment);
  const elapsed = (environment.now().getTime() - run.startedAt.getTime()) / 1000;
  const results = [...before.results, ...run.results, ...after.results];
  const { fault } = after;
  const interrupted = isAborted(run);
  environment.onEvent({
    type: 'run-finished',
    at: isoTime(environment.now()),
    results,
    elapsed,
    interrupted,
    isBrokenOff: interrupted || fault !== undefined,
  });
  const { compiled, fixtures } = run.runner.context;
  return { results, elapsed, interrupted, compiled, fixtures, ...(fault && { fault }) };
}

/** With a flag of dbt's a failure of a hook at the start holds back every node. */
function skipsAll({ session }: RunEnvironment, hooks: readonly NodeResult[]): boolean {
  const { flags } = session.project.config;
  return (
    flags.skip_nodes_if_on_run_start_fails === true && hooks.some(({ status }) => isFailure(status))
  );
}
