import { makeProblem } from '../../core/base/problems/problem';
import type { SeedNode, UniqueId } from '../../core/project/manifest';
import { joinPath } from '../../core/project/packages';
import { nothingLines } from '../../core/run/log/endLines';
import type { SeedSource } from '../../core/run/nodeRunner';
import { planRun, testsLast } from '../../core/run/plan';
import { countResults, type NodeResult, wasInterrupted } from '../../core/run/results';
import { type RunOutcome, runPlan } from '../../core/run/runPlan';
import { makeFixtureReader } from '../fixtures';
import { ownWayOf } from './ownWays';
import { findShortfalls } from './shortfalls';
import type { NodeState, RunRecord } from './tabState';
import type { TabRun } from './tabWork';

/** The zip of compiled SQL does without the inputs of unit tests. */
type Outcome = Omit<RunOutcome, 'fixtures'>;

export interface TabRunOutcome extends Pick<RunOutcome, 'results' | 'compiled'> {
  readonly record: RunRecord;
  readonly nodes: Readonly<Record<UniqueId, NodeState>>;
  /** What now stands in the database. */
  readonly built: readonly UniqueId[];
}

export const STOPPED =
  'Stopped. The node at work was rolled back; what was not reached stands as it was before.';

/** Runs nodes over the tab's database. */
export async function runInTab(run: TabRun): Promise<TabRunOutcome> {
  const { command, log, signal } = run;
  const { session, graph } = run.parsed;
  const startedAt = run.now();
  try {
    const ownWay = await ownWayOf(run);
    const outcome = await runPlan(testsLast(planRun(graph, run.ids, command.name), graph), {
      session,
      warehouse: run.warehouse,
      fixtures: makeFixtureReader(session.project),
      failFast: command.options.flag('fail-fast') ?? false,
      hidesSelection: run.retried !== undefined,
      warningsFail: run.log.failsTests,
      signal,
      now: run.now,
      ...(ownWay && { ownWay }),
      unitTests: run.unitTests.during(run.warehouse),
      seedSource: (node) => seedSourceOf(run, node),
      onEvent: (event) => log.take(event, graph.manifest),
    });
    if (outcome.interrupted) log.say(STOPPED, 'warn');
    if (outcome.fault) log.say(`Encountered an error:\n${outcome.fault.text}`, 'error');
    const shortfalls = await findShortfalls(run.warehouse, outcome.results);
    return describeOutcome(run, outcome, shortfalls);
  } catch (error) {
    if (!signal.aborted) throw error;
    log.say(STOPPED, 'warn');
    const elapsed = (run.now().getTime() - startedAt.getTime()) / 1000;
    return describeOutcome(run, { ...NOTHING, elapsed, interrupted: true });
  }
}

const NOTHING: Outcome = { results: [], elapsed: 0, interrupted: false, compiled: new Map() };

/** What a command comes to that has nothing to do: nothing was chosen, or nothing of it is to be run. */
export function doNothing(run: TabRun): TabRunOutcome {
  const { command, ids, log, retried } = run;
  if (retried || ids.size > 0) log.problem(makeProblem('nothing-to-do', {}));
  for (const line of nothingLines(command.name)) log.say(...line);
  return describeOutcome(run, NOTHING);
}

/** A seed that was imported lives in its table; the sample's comes from its file. */
async function seedSourceOf({ files, state }: TabRun, node: SeedNode): Promise<SeedSource> {
  const origin = state.seeds[node.name];
  if (origin?.kind === 'import') return { kind: 'kept', name: origin.fileName };
  const path = joinPath(node.root_path, node.original_file_path);
  return {
    kind: 'file',
    file: await files.source(path),
    name: `${node.name}.csv`,
  };
}

/** What is kept of a run. */
export function describeOutcome(
  run: Pick<TabRun, 'parsed' | 'command'>,
  outcome: Outcome,
  shortfalls: Readonly<Record<UniqueId, string>> = {},
): TabRunOutcome {
  const { compiled, elapsed, interrupted, fault } = outcome;
  const results = [...outcome.results, ...(fault ? [fault.result] : [])];
  const { id, startedAt } = run.parsed.session.invocation;
  const record: RunRecord = {
    id,
    command: run.command.text,
    startedAt: startedAt.toISOString(),
    elapsed,
    counts: countResults(results),
    interrupted,
    statuses: Object.fromEntries(
      results.map((result) => [
        result.unique_id,
        [result.status, result.failures, result.execution_time],
      ]),
    ),
    shortfalls,
  };
  const ended = results.filter((result) => isOfNode(result) && (!interrupted || hasEnded(result)));
  return {
    record,
    results,
    compiled,
    nodes: Object.fromEntries(
      ended.map((result) => [
        result.unique_id,
        nodeState(result, id, startedAt, shortfalls[result.unique_id]),
      ]),
    ),
    built: results.filter(({ status }) => status === 'success').map(({ unique_id }) => unique_id),
  };
}

/** How new a source is and what a macro did say nothing of what was built. */
function isOfNode({ unique_id: id }: NodeResult): boolean {
  return !/^(?:source|macro)\./.test(id);
}

/** In a run that was stopped: whether the node came to an end of its own. What did not is as it was before. */
function hasEnded(result: NodeResult): boolean {
  return result.status !== 'skipped' && !wasInterrupted(result);
}

function nodeState(
  result: NodeResult,
  runId: string,
  startedAt: Date,
  shortfall: string | undefined,
): NodeState {
  return {
    status: result.status,
    message: result.message,
    failures: result.failures,
    seconds: result.execution_time,
    ...(shortfall !== undefined && { shortfall }),
    at: result.timing.at(-1)?.completed_at ?? startedAt.toISOString(),
    runId,
  };
}
