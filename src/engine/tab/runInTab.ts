import { isError, type Problem } from '../../core/base/problems/problem';
import { isRunCommand } from '../../core/command/command';
import type { SeedNode, UniqueId } from '../../core/project/manifest';
import { joinPath } from '../../core/project/packages';
import type { RunEvent } from '../../core/run/events';
import { planRun } from '../../core/run/plan';
import { countResults, type NodeResult } from '../../core/run/results';
import type { SeedSource } from '../../core/run/runNode';
import { type RunOutcome, runPlan } from '../../core/run/runPlan';
import type { Warehouse } from '../../core/warehouse/warehouse';
import { chooseNodes, nodesToRun } from '../chooseNodes';
import { makeFixtureReader } from '../fixtures';
import type { OpenedProject } from '../openProject';
import type { TabCommand } from './parseInTab';
import type { TabPorts } from './ports';
import { findShortfalls } from './shortfalls';
import { lastStatuses, type NodeState, type RunRecord, type TabState } from './tabState';

export interface TabRun extends Pick<TabPorts, 'files' | 'now'> {
  readonly warehouse: Warehouse;
  readonly parsed: NonNullable<OpenedProject['parsed']>;
  readonly command: TabCommand;
  readonly state: TabState;
  readonly signal: AbortSignal;
  readonly onEvent: (event: RunEvent) => void;
}

export interface TabRunOutcome {
  readonly record: RunRecord;
  readonly nodes: Readonly<Record<UniqueId, NodeState>>;
  /** What now stands in the database. */
  readonly built: readonly UniqueId[];
  /** Whether every model of the project was built: the database then belongs to these files. */
  readonly isWhole: boolean;
}

/** Runs a command over the tab's database. Problems of the selection come back instead of a run. */
export async function runInTab(
  run: TabRun,
): Promise<TabRunOutcome | { readonly problems: readonly Problem[] }> {
  const { command, parsed } = run;
  const { session, graph } = parsed;
  if (!isRunCommand(command.name)) return { problems: [] };
  const chosen = chooseNodes(graph, command.options, lastStatuses(run.state));
  const { ids, problems } = nodesToRun(graph, command.name, chosen.ids);
  if (chosen.problems.some(isError) || ids.size === 0)
    return { problems: [...chosen.problems, ...problems] };
  const outcome = await runPlan(planRun(graph, ids, command.name), {
    session,
    warehouse: run.warehouse,
    fixtures: makeFixtureReader(session.project),
    failFast: command.options.flag('fail-fast') ?? false,
    signal: run.signal,
    now: run.now,
    seedSource: (node) => seedSourceOf(run, node),
    onEvent: run.onEvent,
  });
  const shortfalls = await findShortfalls(run.warehouse, outcome.results);
  return describeOutcome(run, session.invocation, outcome, shortfalls);
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
    fillMissing: false,
  };
}

function describeOutcome(
  { command, parsed }: TabRun,
  { id: runId, startedAt }: { readonly id: string; readonly startedAt: Date },
  { results, elapsed, interrupted }: RunOutcome,
  shortfalls: Readonly<Record<UniqueId, string>>,
): TabRunOutcome {
  const record: RunRecord = {
    id: runId,
    command: command.text,
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
  const built = results
    .filter(({ status }) => status === 'success')
    .map(({ unique_id }) => unique_id);
  const attempted = new Set(results.map(({ unique_id }) => unique_id));
  const models = [...parsed.graph.manifest.nodes.values()].filter(
    (node) => node.resource_type === 'model' && node.config.materialized !== 'ephemeral',
  );
  return {
    record,
    nodes: Object.fromEntries(
      results.map((result) => [
        result.unique_id,
        nodeState(result, runId, startedAt, shortfalls[result.unique_id]),
      ]),
    ),
    built,
    isWhole: !interrupted && models.every(({ unique_id }) => attempted.has(unique_id)),
  };
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
