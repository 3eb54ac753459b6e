import type { RunEvent } from '../core/run/events';
import { logLines } from '../core/run/log/logLines';
import type { RunPlan } from '../core/run/plan';
import { isFailure } from '../core/run/results';
import { type RunOutcome, runPlan } from '../core/run/runPlan';
import type { RunEnvironment } from '../core/run/startRun';
import type { Cell, RowSet } from '../core/warehouse/rowSet';
import type { Warehouse } from '../core/warehouse/warehouse';
import { drawRows } from '../engine/answers/drawRows';
import { readSeedFile } from './loadSeeds';
import type { NodeCommand } from './nodeCommand';

/** How many rows of a seed dbt prints. */
const MOST_ROWS = 10;
/** The blank line and the one that says how long it took: the samples stand below them. */
const LINES_BEFORE = 2;

/** Runs `seed --show`: ten rows at random of each file that was loaded stand between dbt's last lines. */
export async function runWithSamples(
  plan: RunPlan,
  environment: RunEnvironment,
  task: NodeCommand,
  warehouse: Warehouse,
): Promise<RunOutcome> {
  const { console, host, parsed } = task;
  const { manifest, node } = parsed.graph;
  let end: RunEvent | undefined;
  const outcome = await runPlan(plan, {
    ...environment,
    onEvent: (event) => {
      if (event.type === 'run-finished') end = event;
      else environment.onEvent(event);
    },
  });
  if (!end) return outcome;
  const lines = logLines(end, manifest);
  console.event(end, lines.slice(0, LINES_BEFORE), manifest);
  for (const { unique_id: id, status } of outcome.results) {
    const seed = node(id);
    if (seed.resource_type !== 'seed' || isFailure(status) || status === 'skipped') continue;
    const head = `Random sample of table: ${seed.schema}.${seed.alias}`;
    for (const text of ['', head, '-'.repeat(head.length)]) console.say(text);
    host.write(drawSample(await readSeedFile(task, warehouse, seed)));
    console.say('');
  }
  console.event(end, lines.slice(LINES_BEFORE), manifest);
  return outcome;
}

function drawSample(rows: RowSet): string {
  const order = shuffle(rows.rowCount);
  const data = rows.data.map((cells) => order.map((row): Cell => cells[row] ?? null));
  return drawRows({ ...rows, data }, { rows: MOST_ROWS, columns: Infinity });
}

/** The numbers below `count` in an order of chance (Fisher and Yates). */
function shuffle(count: number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  for (let last = count - 1; last > 0; last -= 1) {
    const at = Math.floor(Math.random() * (last + 1));
    [order[last], order[at]] = [order[at] ?? 0, order[last] ?? 0];
  }
  return order;
}
