import type { SeedNode, UniqueId } from '../../core/project/manifest';
import { joinPath } from '../../core/project/packages';
import { planRun } from '../../core/run/plan';
import { countResults, type NodeResult, wasInterrupted } from '../../core/run/results';
import type { SeedSource } from '../../core/run/runNode';
import { type RunOutcome, runPlan } from '../../core/run/runPlan';
import type { Warehouse } from '../../core/warehouse/warehouse';
import { makeFixtureReader } from '../fixtures';
import type { OpenedProject } from '../openProject';
import type { TabCommand } from './parseInTab';
import type { TabPorts } from './ports';
import { findShortfalls } from './shortfalls';
import type { TabLog } from './tabLog';
import type { NodeState, RunRecord, TabState } from './tabState';

export interface TabRun extends Pick<TabPorts, 'files' | 'now'> {
  readonly warehouse: Warehouse;
  readonly parsed: NonNullable<OpenedProject['parsed']>;
  readonly command: TabCommand;
  readonly ids: ReadonlySet<UniqueId>;
  readonly state: TabState;
  readonly signal: AbortSignal;
  readonly log: TabLog;
}

export interface TabRunOutcome extends Pick<RunOutcome, 'results' | 'compiled'> {
  readonly record: RunRecord;
  readonly nodes: Readonly<Record<UniqueId, NodeState>>;
  /** What now stands in the database. */
  readonly built: readonly UniqueId[];
}

const STOPPED =
  'Stopped. The node at work was rolled back; what was not reached stands as it was before.';

/** Runs nodes over the tab's database. */
export async function runInTab(run: TabRun): Promise<TabRunOutcome> {
  const { command, log, signal } = run;
  const { session, graph } = run.parsed;
  const startedAt = run.now();
  try {
    const outcome = await runPlan(planRun(graph, run.ids, command.name), {
      session,
      warehouse: run.warehouse,
      fixtures: makeFixtureReader(session.project),
      failFast: command.options.flag('fail-fast') ?? false,
      signal,
      now: run.now,
      seedSource: (node) => seedSourceOf(run, node),
      onEvent: (event) => log.take(event, graph.manifest),
    });
    if (outcome.interrupted) log.say(STOPPED, 'warn');
    const shortfalls = await findShortfalls(run.warehouse, outcome.results);
    return describeOutcome(run, outcome, shortfalls);
  } catch (error) {
    if (!signal.aborted) throw error;
    log.say(STOPPED, 'warn');
    const elapsed = (run.now().getTime() - startedAt.getTime()) / 1000;
    const outcome = { results: [], elapsed, interrupted: true, compiled: new Map() };
    return describeOutcome(run, outcome, {});
  }
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

function describeOutcome(
  run: TabRun,
  outcome: RunOutcome,
  shortfalls: Readonly<Record<UniqueId, string>>,
): TabRunOutcome {
  const { results, compiled, elapsed, interrupted } = outcome;
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
  const ended = interrupted ? results.filter(hasEnded) : results;
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
