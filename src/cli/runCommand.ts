import path from 'node:path';
import { makeProblem } from '../core/base/problems/problem';
import { finishedLine } from '../core/run/log/endLines';
import { unbegunLines } from '../core/run/log/unbegunLines';
import { planRun, type RunPlan } from '../core/run/plan';
import { isFailure } from '../core/run/results';
import { type RunOutcome, runPlan } from '../core/run/runPlan';
import type { ExportFormat, Warehouse } from '../core/warehouse/warehouse';
import { sayThreads } from '../engine/answers/sayThreads';
import { chosenIds } from './chosenIds';
import { EXIT } from './exit';
import { exportBuilt } from './exportFolder';
import type { NodeCommand } from './nodeCommand';
import { openDatabase } from './openDatabase';
import { environmentOf } from './runEnvironment';
import { sayUndeferred } from './sayUndeferred';
import { runWithSamples } from './seedSamples';
import { writeManifest } from './targetFolder';
import { writeNothing, writeOutcome } from './writeOutcome';

/** `seed`, `run`, `test`, `build`, `snapshot`, `clone` and `source freshness`. */
export async function runCommand(task: NodeCommand): Promise<number> {
  const { command, folder, parsed, console } = task;
  const ids = await chosenIds(task);
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
    return sayUndeferred(folder.undeferred, task);
  }
  const { target } = parsed.session.project;
  const warehouse = await openDatabase(target, folder.root, command.options);
  try {
    const outcome = await runIn(warehouse, task, plan).catch((error) => sayUnbegun(task, error));
    if (outcome === undefined) return EXIT.unusable;
    await writeOutcome(task, outcome);
    await exportOutcome(warehouse, task, outcome);
    if (!outcome.fault) return endOf(outcome);
    console.say(`Encountered an error:\n${outcome.fault.text}`, 'error');
    return EXIT.unusable;
  } finally {
    await warehouse.close();
  }
}

async function runIn(warehouse: Warehouse, task: NodeCommand, plan: RunPlan): Promise<RunOutcome> {
  const { command } = task;
  const environment = await environmentOf(warehouse, task);
  const showsRows = command.name === 'seed' && (command.options.flag('show') ?? false);
  return showsRows
    ? runWithSamples(plan, environment, task, warehouse)
    : runPlan(plan, environment);
}

/** To dbt an interrupt is an error of its own. */
function endOf({ interrupted, results }: RunOutcome): number {
  if (interrupted) return EXIT.unusable;
  const hasFailed = results.some(
    ({ status, unique_id: id }) => isFailure(status) && !id.startsWith('exposure.'),
  );
  return hasFailed ? EXIT.failed : EXIT.ok;
}

/** dbt comes to see in the midst of a run that there is no other state. */
function sayBroken({ command, parsed, console }: NodeCommand): void {
  const { session } = parsed;
  sayThreads(session, console);
  if (command.name === 'clone') return;
  for (const text of ['', finishedLine([], 0, parsed.graph.manifest)]) console.say(text);
}

async function sayUnbegun({ folder, parsed, console }: NodeCommand, error: unknown) {
  for (const line of unbegunLines(error, parsed.graph.manifest)) console.say(...line);
  await writeManifest(folder.targetFolder, parsed);
  return undefined;
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
