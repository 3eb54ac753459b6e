import { descendants } from '../graph/dag';
import type { ManifestNode, UniqueId } from '../project/manifest';
import { attemptNode, isoTime, makeSkippedResult } from './attemptNode';
import { workThrough } from './lanes';
import type { NodeRunner } from './nodeRunner';
import { isCounted } from './plan';
import { FAIL_FAST_REASON, isFailure, type NodeResult } from './results';
import { isAborted, nodeOf, type Run } from './startRun';

/** Runs the nodes of a run, each when what it needs is done, and skips what a failure holds back. */
export async function runNodes(run: Run): Promise<void> {
  let isBroken = false;
  await workThrough(run.queue, run.workers, async (id, runner) => {
    if (run.failure || isBroken) return;
    try {
      for (const test of run.plan.unitTests.get(id) ?? []) await runUnitTest(run, runner, test, id);
      await runOne(run, runner, nodeOf(run.environment.session, id));
    } catch (error) {
      isBroken = true;
      throw error;
    }
  });
  if (run.failure) leaveRest(run, run.failure);
}

/** Skips every node of a run, since a hook before them failed. */
export function skipNodes(run: Run): void {
  const { ids, unitTests } = run.plan;
  for (const id of ids.flatMap((one) => [...(unitTests.get(one) ?? []), one])) {
    const node = nodeOf(run.environment.session, id);
    if (isCounted(node)) skip(run, node, 0);
  }
}

/** dbt skips what has not begun without a line, ephemeral models too; unit tests of a build it does not mention. */
function leaveRest({ environment, plan, results }: Run, failure: NodeResult): void {
  environment.onEvent({ type: 'run-stopped', at: isoTime(environment.now()), result: failure });
  const begun = new Set(results.map(({ unique_id: id }) => id));
  for (const id of plan.ids.filter((one) => !begun.has(one))) {
    const skipped = makeSkippedResult(nodeOf(environment.session, id));
    results.push({ ...skipped, message: FAIL_FAST_REASON });
  }
}

/** A unit test that does not pass holds back its model and the model's other unit tests. */
async function runUnitTest(
  run: Run,
  runner: NodeRunner,
  test: UniqueId,
  model: UniqueId,
): Promise<void> {
  const node = nodeOf(run.environment.session, test);
  if (run.blocked.has(model)) {
    skip(run, node);
    // Its own unit test is the latest cause then.
    run.blocked.set(model, null);
    return;
  }
  const result = await runOne(run, runner, node);
  if (result && isFailure(result.status)) block(run, [model]);
}

/** Holds nodes back with all that depends on them; the latest cause counts, as in dbt. */
function block(run: Run, ids: readonly UniqueId[], cause: NodeResult | null = null): void {
  for (const id of [...ids, ...descendants(run.plan.dag, ids)]) run.blocked.set(id, cause);
}

/** What depends on a node that was held back: in a build that is a new cause, elsewhere the first failure has said it all. */
function blockBelow(run: Run, node: ManifestNode): void {
  const { plan } = run;
  const isEphemeral = !isCounted(node);
  const children = plan.dag.children(node.unique_id);
  if (plan.command === 'build' || isAborted(run))
    block(run, children, isEphemeral ? makeSkippedResult(node) : null);
}

async function runOne(
  run: Run,
  runner: NodeRunner,
  node: ManifestNode,
): Promise<NodeResult | undefined> {
  const id = node.unique_id;
  const counted = isCounted(node);
  if (run.blocked.has(id) || isAborted(run)) {
    if (counted) skip(run, node);
    blockBelow(run, node);
    return undefined;
  }
  const { environment, plan } = run;
  if (!counted) return compileOne(run, runner, node);
  const index = run.queue.numberOf(id);
  environment.onEvent({
    type: 'node-started',
    at: isoTime(environment.now()),
    worker: runner.worker,
    id,
    index,
    total: plan.total,
  });
  const result = await attemptNode(runner, node, () => environment.now());
  run.results.push(result);
  environment.onEvent({
    type: 'node-finished',
    at: isoTime(environment.now()),
    index,
    total: plan.total,
    result,
  });
  if (isFailure(result.status)) {
    block(run, run.plan.dag.children(id));
    if (environment.failFast && wasJudged(node, result)) run.failure ??= result;
  }
  return result;
}

/** Whether a failure says something of a node; for dbt a source whose age could not be asked for has not failed. */
function wasJudged({ resource_type: type }: ManifestNode, { age }: NodeResult): boolean {
  return type !== 'source' || age !== undefined;
}

/** An ephemeral model is compiled in its turn; its failure is told of by what reads it. */
async function compileOne(run: Run, runner: NodeRunner, node: ManifestNode): Promise<undefined> {
  const { environment, plan } = run;
  const result = await attemptNode(runner, node, () => environment.now());
  if (!isFailure(result.status)) return;
  block(run, plan.dag.children(node.unique_id), result);
  if (environment.failFast) run.failure ??= result;
}

function skip(run: Run, node: ManifestNode, worker?: number): void {
  const { environment, plan } = run;
  const cause = run.blocked.get(node.unique_id) ?? null;
  const result = {
    ...makeSkippedResult(node),
    ...(cause && { message: blame(node, cause) }),
    ...(worker !== undefined && { worker }),
  };
  run.results.push(result);
  environment.onEvent({
    type: 'node-finished',
    at: isoTime(environment.now()),
    index: run.queue.numberOf(node.unique_id),
    total: plan.total,
    result,
    ...(cause && { cause }),
  });
}

function blame({ unique_id: id }: ManifestNode, cause: NodeResult): string {
  return `Compilation Error in ${id}, caused by compilation error in referenced ephemeral model ${cause.unique_id}`;
}
