import { deprecations } from '../base/problems/deprecations';
import { makeProblem } from '../base/problems/problem';
import { sayOrRaise } from '../compile/context/voice';
import type { ParsedSession } from '../compile/session';
import type { OperationNode } from '../project/manifest';
import { compareText } from '../python/text/codePoints';
import { attemptNode, isoTime, makeSkippedResult } from './attemptNode';
import type { RunEvent } from './events';
import type { NodeRunner } from './nodeRunner';
import { hookLabel, type NodeResult } from './results';

type HookEvent = 'on-run-start' | 'on-run-end';

interface HookEnvironment {
  readonly session: ParsedSession;
  readonly signal?: AbortSignal;
  now(): Date;
  onEvent(event: RunEvent): void;
}

/** A hook that could not be rendered: dbt breaks the command off. */
export interface HookFault {
  readonly result: NodeResult;
  /** What dbt says of it. */
  readonly text: string;
}

/** How the hooks of an event ended. */
interface HooksEnded {
  readonly results: readonly NodeResult[];
  readonly fault?: HookFault;
}

/**
 * Runs a project's hooks around a run, in order; they are not numbered among the nodes. One that the database refuses
 * holds back those behind it, and nothing else; at one that cannot be rendered they end. A transaction that a macro of one
 * began holds what those behind it write as well, and is rolled back in the end, as dbt gives their connection back.
 */
export async function runHooks(
  event: HookEvent,
  runner: NodeRunner,
  environment: HookEnvironment,
): Promise<HooksEnded> {
  const ended = await runInOrder(event, runner, environment);
  await runner.connection.rollBack();
  return ended;
}

async function runInOrder(
  event: HookEvent,
  runner: NodeRunner,
  environment: HookEnvironment,
): Promise<HooksEnded> {
  const hooks = wantedHooks(event, environment);
  const at = () => isoTime(environment.now());
  if (event === 'on-run-end' && hooks.length > 0 && !environment.signal?.aborted)
    environment.onEvent({ type: 'message', at: at(), text: '', level: 'info' });
  const results: NodeResult[] = [];
  for (const [index, hook] of hooks.entries()) {
    if (environment.signal?.aborted) break;
    const isHeldBack = results.some(({ status }) => status !== 'success');
    const result = isHeldBack
      ? skipHook(hook)
      : countFailure(await attemptNode(runner, hook, () => environment.now()));
    if (isUnrendered(result) && !environment.signal?.aborted)
      return { results, fault: { result, text: renderingFault(hook, result) } };
    results.push(result);
    environment.onEvent({
      type: 'hook-finished',
      at: at(),
      index: index + 1,
      total: hooks.length,
      result,
    });
  }
  return { results };
}

/** `clone` runs none, and with a flag of dbt's `source freshness` says so where there are some. */
function wantedHooks(event: HookEvent, environment: HookEnvironment): readonly OperationNode[] {
  const { invocation, project, voice } = environment.session;
  if (invocation.command === 'clone') return [];
  const hooks = hooksOf(event, environment);
  const { flags } = project.config;
  const isLeftOut =
    invocation.command === 'freshness' && flags.source_freshness_run_project_hooks === false;
  if (!isLeftOut) return numbered(hooks);
  if (hooks.length > 0)
    sayOrRaise(voice, makeProblem('deprecated', deprecations.freshnessHooks({})));
  return [];
}

/** The project's hooks and then those of its packages by their names. */
function hooksOf(event: HookEvent, { session: { manifest } }: HookEnvironment): OperationNode[] {
  const packageOf = (hook: OperationNode) =>
    hook.package_name === manifest.projectName ? '' : hook.package_name;
  return [...manifest.nodes.values()]
    .filter((node) => node.resource_type === 'operation')
    .filter(({ tags }) => tags.includes(event))
    .sort((a, b) => compareText(packageOf(a), packageOf(b)) || a.index - b.index);
}

function numbered(hooks: readonly OperationNode[]): readonly OperationNode[] {
  for (const [at, hook] of hooks.entries()) hook.index = at + 1;
  return hooks;
}

/** Whether it failed before it had anything to execute. */
function isUnrendered({ status, timing }: NodeResult): boolean {
  return status === 'error' && !timing.some(({ name }) => name === 'execute');
}

/** What the database refused is told without the hook. */
function renderingFault(hook: OperationNode, { message }: NodeResult): string {
  const [text = '', refused] = (message ?? '').split(`${hookLabel(hook)} failed, error:\n `);
  return refused === undefined ? text : `Runtime Error\n${refused.replace(/^/gm, '  ')}`;
}

/** dbt counts a hook that failed, or did not run, among the failures. */
function countFailure(result: NodeResult): NodeResult {
  return result.status === 'error' ? { ...result, failures: 1 } : result;
}

function skipHook(hook: OperationNode): NodeResult {
  return { ...makeSkippedResult(hook), message: `${hookLabel(hook)} skipped`, failures: 1 };
}
