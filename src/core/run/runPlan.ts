import type { CompileContext, CompiledNode } from '../compile/compileNode';
import { makeStaticNames } from '../compile/context/staticNames';
import { makeQueryComment } from '../compile/queryComment';
import type { ParsedSession } from '../compile/session';
import type { FixtureReader } from '../compile/unitTest';
import { descendants } from '../graph/dag';
import { isCompilable, type ManifestNode, type SeedNode, type UniqueId } from '../project/manifest';
import type { Warehouse } from '../warehouse/warehouse';
import { attemptNode, isoTime, makeSkippedResult } from './attemptNode';
import { createSchemas, readRelations } from './catalogState';
import { Connection } from './connection';
import type { RunEvent } from './events';
import { makeEndHookNames } from './hookNames';
import { workThrough } from './lanes';
import { isCounted, type RunPlan } from './plan';
import { RunQueue } from './queue';
import { RelationBook } from './relationBook';
import { FAIL_FAST_REASON, isFailure, type NodeResult } from './results';
import { runHooks } from './runHooks';
import type { NodeRunner, OwnWay, SeedSource } from './runNode';
import { idsInTurn } from './turns';

/** What a run needs from outside; effects are passed in. */
export interface RunEnvironment {
  readonly session: ParsedSession;
  /** Where the hooks around the run go, and the nodes where it has no workers. */
  readonly warehouse: Warehouse;
  /** Further connections to the same database: so many nodes run at a time, each on one of them. */
  readonly workers?: readonly Warehouse[];
  readonly fixtures: FixtureReader;
  readonly failFast: boolean;
  /** Whether a data test that would warn fails. */
  readonly warningsFail: boolean;
  readonly signal?: AbortSignal;
  /** The time now, for timings and log lines. */
  now(): Date;
  readonly ownWay?: OwnWay;
  seedSource(node: SeedNode): Promise<SeedSource>;
  onEvent(event: RunEvent): void;
}

/** What a run came to. */
export interface RunOutcome {
  readonly results: readonly NodeResult[];
  /** Seconds. */
  readonly elapsed: number;
  readonly interrupted: boolean;
  /** Every node that was compiled on the way. */
  readonly compiled: ReadonlyMap<UniqueId, CompiledNode>;
}

/**
 * Runs a plan to its end, a node at a time on each connection, and reports each step as an event. A node that fails is rolled back
 * and leaves what was there before; what depends on it is skipped; the rest goes on. An abort stops what is running
 * and skips what is left. Rejects only for what is no node's fault.
 */
export async function runPlan(plan: RunPlan, environment: RunEnvironment): Promise<RunOutcome> {
  const run = await startRun(plan, environment);
  const before = await runHooks('on-run-start', run.runner, environment);
  await runNodes(run);
  const names = makeEndHookNames(environment.session, run.results);
  const after = await runHooks('on-run-end', { ...run.runner, endHookNames: names }, environment);
  const elapsed = (environment.now().getTime() - run.startedAt.getTime()) / 1000;
  const results = [...before, ...run.results, ...after];
  const interrupted = isAborted(run);
  environment.onEvent({
    type: 'run-finished',
    at: isoTime(environment.now()),
    results,
    elapsed,
    interrupted,
  });
  return { results, elapsed, interrupted, compiled: run.runner.context.compiled };
}

interface Run {
  readonly plan: RunPlan;
  readonly environment: RunEnvironment;
  /** Of the hooks. */
  readonly runner: NodeRunner;
  /** Of the nodes, one for each connection. */
  readonly workers: readonly NodeRunner[];
  readonly startedAt: Date;
  readonly results: NodeResult[];
  /** What will not run, because something before it failed: the ephemeral model that is to blame, or null. */
  readonly blocked: Map<UniqueId, NodeResult | null>;
  readonly queue: RunQueue;
  /** With --fail-fast: the failure that ends the run. */
  failure: NodeResult | undefined;
}

async function startRun(plan: RunPlan, environment: RunEnvironment): Promise<Run> {
  const { session, warehouse, workers = [warehouse], signal } = environment;
  const { target } = session.project;
  const startedAt = environment.now();
  const nodes = plan.ids.map((id) => nodeOf(session, id));
  environment.onEvent({
    type: 'run-started',
    invocationId: session.invocation.id,
    command: plan.command,
    at: isoTime(startedAt),
    targetName: target.name,
    threads: workers.length,
    total: plan.total,
    ids: idsInTurn(plan, (id) => nodeOf(session, id)),
  });
  await createSchemas(warehouse, target.database, schemasOf(nodes, target.schema), signal);
  const book = new RelationBook(await readRelations(warehouse, target.database, signal));
  const shared: SharedContext = {
    session,
    staticNames: makeStaticNames(session),
    selected: plan.ids,
    cache: () => book.current,
    compiled: new Map(),
    executed: new Map(),
  };
  const runnerOn = (connected: Warehouse, index: number) =>
    makeRunner(environment, shared, book, { warehouse: connected, worker: index + 1 });
  return {
    plan,
    environment,
    runner: runnerOn(warehouse, 0),
    workers: workers.map(runnerOn),
    startedAt,
    results: [],
    blocked: new Map(),
    queue: new RunQueue(plan, (id) => isNumberedInLine(plan, nodeOf(session, id))),
    failure: undefined,
  };
}

type SharedContext = Omit<CompileContext, 'perform'>;

/** Runs nodes on one connection, with what all nodes of the run share. */
function makeRunner(
  environment: RunEnvironment,
  shared: SharedContext,
  book: RelationBook,
  place: { readonly warehouse: Warehouse; readonly worker: number },
): NodeRunner {
  const { fixtures, warningsFail, signal, ownWay } = environment;
  const connection = new Connection(place.warehouse, makeQueryComment(shared.session), signal);
  return {
    ...place,
    context: { ...shared, perform: (effect, node) => connection.perform(effect, node) },
    connection,
    book,
    fixtures,
    warningsFail,
    signal,
    ...(ownWay && { ownWay }),
    tell: (text, level) =>
      environment.onEvent({ type: 'message', at: isoTime(environment.now()), text, level }),
    now: () => environment.now(),
    seedSource: (node) => environment.seedSource(node),
  };
}

/** dbt numbers a model with unit tests, as them, when it comes to run; everything else when it could run. */
function isNumberedInLine(plan: RunPlan, node: ManifestNode): boolean {
  return isCounted(node) && !plan.unitTests.has(node.unique_id);
}

/** The schemas that the nodes build into; a test builds only where it stores its failures. */
function schemasOf(nodes: readonly ManifestNode[], base: string): Set<string> {
  const schemas = new Set([base]);
  for (const node of nodes) {
    if (!isCompilable(node)) continue;
    if (node.resource_type === 'test' ? node.relation_name !== null : isCounted(node))
      schemas.add(node.schema);
  }
  return schemas;
}

async function runNodes(run: Run): Promise<void> {
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
    if (environment.failFast) run.failure ??= result;
  }
  return result;
}

/** An ephemeral model is compiled in its turn; its failure is told of by what reads it. */
async function compileOne(run: Run, runner: NodeRunner, node: ManifestNode): Promise<undefined> {
  const { environment, plan } = run;
  const result = await attemptNode(runner, node, () => environment.now());
  if (!isFailure(result.status)) return;
  block(run, plan.dag.children(node.unique_id), result);
  if (environment.failFast) run.failure ??= result;
}

function skip(run: Run, node: ManifestNode): void {
  const { environment, plan } = run;
  const cause = run.blocked.get(node.unique_id) ?? null;
  const result = { ...makeSkippedResult(node), ...(cause && { message: blame(node, cause) }) };
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

function isAborted(run: Run): boolean {
  return run.environment.signal?.aborted ?? false;
}

function nodeOf(session: ParsedSession, id: UniqueId): ManifestNode {
  const node = session.manifest.nodes.get(id);
  if (!node) throw new Error(`The plan names ${id}, which the project does not have`);
  return node;
}
