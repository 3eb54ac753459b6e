import { pushTo } from '../base/pushTo';
import { type CommandName, RUN_TYPES } from '../command/command';
import type { Graph } from '../graph/buildGraph';
import { contract, type Dag, descendants, levels, makeDag } from '../graph/dag';
import {
  type ManifestNode,
  materializationOf,
  type ResourceType,
  type UniqueId,
} from '../project/manifest';
import { type Order, RunQueue } from './queue';

/** What a command will run, in which order, decided before anything runs. */
export interface RunPlan extends Order {
  readonly command: CommandName;
  /** The `N` of `1 of N`. */
  readonly total: number;
}

/**
 * Where the unit tests of a build come: right before their model, and those whose model does not run not at all, as in
 * dbt, or by themselves; or all of them as nodes like any other, as where a build is retried.
 */
export type UnitTestTurn = 'with-models' | 'also-alone' | 'as-nodes';

/**
 * Plans a command over a selection. In a build a model waits for the tests of what it reads; in other commands unit
 * tests are nodes like any other.
 */
export function planRun(
  graph: Graph,
  selected: ReadonlySet<UniqueId>,
  command: CommandName,
  unitTestTurn: UnitTestTurn = 'also-alone',
): RunPlan {
  const types = RUN_TYPES[command];
  const kept = new Set(
    graph.dag.ids.filter((id) => selected.has(id) && types.includes(graph.node(id).resource_type)),
  );
  // Of an ephemeral model there is nothing to clone.
  if (command === 'clone') for (const id of kept) if (!isCounted(graph.node(id))) kept.delete(id);
  const ofModels = command === 'build' && unitTestTurn !== 'as-nodes';
  const unitTests = ofModels ? unitTestsByModel(graph, kept) : new Map<UniqueId, UniqueId[]>();
  const planned = kept.size;
  const isLeftOut = (id: UniqueId) =>
    ofModels && unitTestTurn === 'with-models' && graph.node(id).resource_type === 'unit_test';
  for (const id of [...kept].filter(isLeftOut)) kept.delete(id);
  for (const id of [...unitTests.values()].flat()) kept.delete(id);
  const unitTestCount = planned - kept.size;
  const all = command === 'build' ? addTestEdges(graph, kept) : graph.dag;
  const ordered = contract(all, kept);
  const dag = command === 'clone' ? withoutEdges(ordered) : ordered;
  const isSilent = (id: UniqueId) => !isCounted(graph.node(id));
  const counted = kept.size - [...kept].filter(isSilent).length;
  const plan: RunPlan = {
    command,
    ids: [...kept],
    dag,
    levels: levels(dag),
    unitTests,
    deferred: new Set(),
    total: counted,
  };
  const times = unitTestTurn === 'with-models' ? countAdded(plan, isSilent) : 1;
  return { ...plan, total: counted + unitTestCount * times };
}

/**
 * How often dbt adds the unit tests of a build to its total: each time it asks for a node before it has numbered one. It
 * numbers what is neither silent nor a model with unit tests as soon as it has it.
 */
function countAdded(plan: RunPlan, isSilent: (id: UniqueId) => boolean): number {
  const queue = new RunQueue(plan, () => false);
  for (let asked = 1; asked < plan.ids.length; asked += 1) {
    const id = queue.next();
    if (id === undefined || !(isSilent(id) || plan.unitTests.has(id))) return asked;
    if (isSilent(id)) queue.finish(id);
  }
  return plan.ids.length;
}

/** The same plan with the tests that hold nothing back at its end: all tables stand sooner. */
export function testsLast(plan: RunPlan, { node }: Graph): RunPlan {
  const { ids, dag } = plan;
  const isIdle = (id: UniqueId) =>
    node(id).resource_type === 'test' && dag.children(id).length === 0;
  return { ...plan, deferred: new Set(ids.filter(isIdle)) };
}

/** A clone reads nothing that the command makes. */
function withoutEdges({ ids }: Dag): Dag {
  return makeDag(new Map(ids.map((id) => [id, new Set<UniqueId>()])));
}

/** Whether the node is one of the N that a run numbers. */
export function isCounted(node: ManifestNode): boolean {
  return materializationOf(node) !== 'ephemeral';
}

/** The unit tests whose model runs too. */
function unitTestsByModel(graph: Graph, kept: ReadonlySet<UniqueId>): Map<UniqueId, UniqueId[]> {
  const byModel = new Map<UniqueId, UniqueId[]>();
  for (const id of kept) {
    const node = graph.node(id);
    const [model] = node.resource_type === 'unit_test' ? node.depends_on.nodes : [];
    if (model === undefined || !kept.has(model)) continue;
    pushTo(byModel, model, id);
  }
  return byModel;
}

/**
 * Adds an edge from each test that runs to what is built below everything that it reads: a failing test holds those back.
 * What it reads may itself not run, as a source does not.
 */
export function addTestEdges({ dag, node }: Graph, running: Iterable<UniqueId>): Dag {
  const parents = new Map(dag.ids.map((id) => [id, new Set(dag.parents(id))]));
  for (const test of running) {
    if (node(test).resource_type !== 'test') continue;
    for (const id of sharedDescendants(dag, dag.parents(test)))
      if (BUILT.has(node(id).resource_type)) parents.get(id)?.add(test);
  }
  return makeDag(parents);
}

/** The types whose nodes wait for tests. */
const BUILT: ReadonlySet<ResourceType> = new Set([
  'model',
  'seed',
  'snapshot',
  'analysis',
  'operation',
]);

function sharedDescendants(dag: Dag, ids: readonly UniqueId[]): Iterable<UniqueId> {
  const [first = new Set<UniqueId>(), ...others] = ids.map((id) => descendants(dag, [id]));
  return [...first].filter((id) => !ids.includes(id) && others.every((set) => set.has(id)));
}
