import { RelationCache } from '../compile/adapter/relationCache';
import type { CompileContext } from '../compile/compileNode';
import { makeStaticNames } from '../compile/context/staticNames';
import { makeQueryComment } from '../compile/queryComment';
import type { ParsedSession } from '../compile/session';
import type { FixtureReader } from '../compile/unitTest';
import type { ManifestNode, SeedNode, UniqueId } from '../project/manifest';
import type { Warehouse } from '../warehouse/warehouse';
import { isoTime } from './attemptNode';
import { createSchemas, readRelations } from './catalogState';
import { Connection } from './connection';
import type { RunEvent } from './events';
import type { NodeRunner, OwnWay, SeedSource } from './nodeRunner';
import type { UnitTestMemory } from './passedUnitTests';
import { isCounted, type RunPlan } from './plan';
import { RunQueue } from './queue';
import { RelationBook } from './relationBook';
import type { NodeResult } from './results';
import { builtSchemas, schemasOf } from './schemaName';
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
  /** Whether nodes are told that nothing is selected, as dbt tells them in a retry. */
  readonly hidesSelection?: boolean;
  /** Whether a data test that would warn fails. */
  readonly warningsFail: boolean;
  readonly signal?: AbortSignal;
  /** The time now, for timings and log lines. */
  now(): Date;
  readonly ownWay?: OwnWay;
  readonly unitTests?: UnitTestMemory;
  seedSource(node: SeedNode): Promise<SeedSource>;
  onEvent(event: RunEvent): void;
}

/** A run under way. */
export interface Run {
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

/** Makes what a run builds into, reads what is there, and says that it begins. */
export async function startRun(plan: RunPlan, environment: RunEnvironment): Promise<Run> {
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
  const book = new RelationBook(RelationCache.of([], builtSchemas(session.manifest)));
  const shared: SharedContext = {
    session,
    staticNames: makeStaticNames(session),
    selected: environment.hidesSelection ? [] : plan.ids,
    cache: () => book.current,
    compiled: new Map(),
    executed: new Map(),
    fixtures: new Map(),
    warned: new Set(),
  };
  const runnerOn = (connected: Warehouse, index: number) =>
    makeRunner(environment, shared, book, { warehouse: connected, worker: index + 1 });
  const runner = runnerOn(warehouse, 0);
  await makeSchemas(runner, nodes);
  await book.readAnew(() => readRelations(runner.context, warehouse, signal));
  return {
    plan,
    environment,
    runner,
    workers: workers.map(runnerOn),
    startedAt,
    results: [],
    blocked: new Map(),
    queue: new RunQueue(plan, (id) => isNumberedInLine(plan, nodeOf(session, id))),
    failure: undefined,
  };
}

/** Makes the schemas that the nodes build into, with the project's own macros for that where it has them. */
async function makeSchemas(runner: NodeRunner, nodes: readonly ManifestNode[]): Promise<void> {
  const { context, warehouse, signal } = runner;
  const { macros } = context.session;
  if (!['list_schemas', 'create_schema'].some((name) => macros.isOverridden(name)))
    return createSchemas(warehouse, schemasOf(nodes), signal);
  const { createSchemasByMacro } = await import('./ownLookups');
  return createSchemasByMacro(context, schemasOf(nodes));
}

type SharedContext = Omit<CompileContext, 'perform'>;

/** Runs nodes on one connection, with what all nodes of the run share. */
function makeRunner(
  environment: RunEnvironment,
  shared: SharedContext,
  book: RelationBook,
  place: { readonly warehouse: Warehouse; readonly worker: number },
): NodeRunner {
  const { fixtures, warningsFail, signal, ownWay, unitTests } = environment;
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
    ...(unitTests && { unitTests }),
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

/** Whether the user has stopped the run. */
export function isAborted(run: Run): boolean {
  return run.environment.signal?.aborted ?? false;
}

/** A node of the plan. */
export function nodeOf(session: ParsedSession, id: UniqueId): ManifestNode {
  const node = session.manifest.nodes.get(id);
  if (!node) throw new Error(`The plan names ${id}, which the project does not have`);
  return node;
}
