import path from 'node:path';
import { makeProblem } from '../core/base/problems/problem';
import type { CommandName } from '../core/command/command';
import { readEventTimes } from '../core/command/eventTimes';
import { readWarnErrors, TEST_WARNING } from '../core/command/warnErrors';
import type { Target } from '../core/project/profiles';
import { cloneLines } from '../core/run/clone/cloneLines';
import { cloneNode } from '../core/run/clone/cloneNode';
import { checkSources } from '../core/run/freshness/checkSource';
import { logLines } from '../core/run/log/logLines';
import { runMicrobatches } from '../core/run/microbatch/runMicrobatch';
import type { OwnWay } from '../core/run/nodeRunner';
import { planRun, type RunPlan } from '../core/run/plan';
import { isFailure } from '../core/run/results';
import { type RunOutcome, runPlan } from '../core/run/runPlan';
import type { RunEnvironment } from '../core/run/startRun';
import type { ExportFormat, Warehouse } from '../core/warehouse/warehouse';
import { chooseAloud } from '../engine/answers/chooseAloud';
import { sayThreads } from '../engine/answers/sayThreads';
import { makeFixtureReader } from '../engine/fixtures';
import { EXIT } from './exit';
import { exportBuilt } from './exportFolder';
import type { NodeCommand } from './nodeCommand';
import { openDatabase } from './openDatabase';
import { sayUndeferred } from './sayUndeferred';
import { seedSourceOf } from './seedsFolder';
import { writeNothing, writeOutcome } from './writeOutcome';

/** `seed`, `run`, `test`, `build`, `snapshot`, `clone` and `source freshness`. */
export async function runCommand(task: NodeCommand): Promise<number> {
  const { command, folder, parsed, console } = task;
  const ids = folder.retried
    ? new Set(parsed.graph.dag.ids.filter((id) => folder.retried?.ids.has(id)))
    : chooseAloud(command, parsed.graph, console, folder.past);
  if (ids === undefined) return EXIT.unusable;
  const unitTests = folder.retried ? 'as-nodes' : 'with-models';
  const plan = planRun(parsed.graph, ids, command.name, unitTests);
  if (plan.ids.length > 0) return runNodes(task, plan);
  if (folder.retried || ids.size > 0) console.problem(makeProblem('nothing-to-do', {}));
  await writeNothing(task);
  return EXIT.ok;
}

/** Runs nodes and writes what came of it. */
async function runNodes(task: NodeCommand, plan: RunPlan): Promise<number> {
  const { folder, parsed, command, console } = task;
  if (folder.undeferred !== undefined) {
    sayBroken(task);
    return sayUndeferred(folder.undeferred, console);
  }
  const { target } = parsed.session.project;
  const warehouse = await openDatabase(target, folder.root, command.options);
  try {
    const outcome = await runIn(warehouse, task, plan);
    await writeOutcome(task, outcome);
    await exportOutcome(warehouse, task, outcome);
    return endOf(outcome);
  } finally {
    await warehouse.close();
  }
}

/** So many connections as nodes may run at a time; DuckDB-WASM does one thing after the other in any case. */
function connectWorkers(warehouse: Warehouse, { threads }: Target): Promise<Warehouse[]> {
  const count = warehouse.engine === 'native' && threads > 1 ? threads : 1;
  return Promise.all(Array.from({ length: count }, () => warehouse.connect()));
}

async function runIn(warehouse: Warehouse, task: NodeCommand, plan: RunPlan): Promise<RunOutcome> {
  return runPlan(plan, await environmentOf(warehouse, task));
}

/** What a run of the command stands on; its events are lines of the console. */
export async function environmentOf(
  warehouse: Warehouse,
  { command: { name, options }, folder, parsed: { session, graph }, host, console }: NodeCommand,
): Promise<RunEnvironment> {
  const seedsFolder = options.text('seeds-dir');
  const replacements = seedsFolder === undefined ? undefined : path.resolve(host.cwd, seedsFolder);
  const linesOf = name === 'clone' ? cloneLines : logLines;
  const { startedAt } = session.invocation;
  const now = folder.retried?.startedAt ?? startedAt.getTime();
  const earlier = folder.retried?.batches;
  const wishes = {
    ...readEventTimes(options),
    ...session.sample,
    now,
    ...(earlier && { earlier }),
  };
  const ownWay = OWN_WAYS[name] ?? runMicrobatches(wishes);
  return {
    session,
    warehouse,
    workers: await connectWorkers(warehouse, session.project.target),
    fixtures: makeFixtureReader(session.project),
    failFast: options.flag('fail-fast') ?? false,
    warningsFail: readWarnErrors(options).isError(TEST_WARNING),
    signal: host.signal,
    now: () => host.now(),
    ownWay,
    seedSource: async (node) => seedSourceOf(node, folder.root, replacements),
    onEvent: (event) => console.event(event, linesOf(event, graph.manifest), graph.manifest),
  };
}

/** The commands that run nodes in a way of their own. */
const OWN_WAYS: Readonly<Partial<Record<CommandName, OwnWay>>> = {
  freshness: checkSources,
  clone: cloneNode,
};

function endOf({ interrupted, results }: RunOutcome): number {
  const hasFailed = results.some(
    ({ status, unique_id: id }) => isFailure(status) && !id.startsWith('exposure.'),
  );
  return interrupted || hasFailed ? EXIT.failed : EXIT.ok;
}

/** dbt comes to see in the midst of a run that there is no other state. */
function sayBroken({ command, parsed, console }: NodeCommand): void {
  const { session } = parsed;
  sayThreads(session, console);
  if (command.name === 'clone') return;
  for (const text of ['', 'Finished running  in 0 hours 0 minutes and 0.00 seconds (0.00s).'])
    console.say(text);
}

async function exportOutcome(
  warehouse: Warehouse,
  { command: { options }, parsed, host, console }: NodeCommand,
  { results }: RunOutcome,
): Promise<void> {
  const exported = options.text('export');
  if (exported === undefined) return;
  const format = (options.text('format') ?? 'csv') as ExportFormat;
  const folder = path.resolve(host.cwd, exported);
  const count = await exportBuilt(warehouse, parsed.graph, results, folder, format);
  console.say(`Exported ${count} relations to ${exported}`);
}
