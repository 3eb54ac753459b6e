import type { CommandName } from '../core/command/command';
import { readEventTimes } from '../core/command/eventTimes';
import { readWarnErrors } from '../core/command/warnErrors';
import type { Target } from '../core/project/profiles';
import { cloneLines } from '../core/run/clone/cloneLines';
import { cloneNode } from '../core/run/clone/cloneNode';
import { checkSources } from '../core/run/freshness/checkSource';
import { logLines } from '../core/run/log/logLines';
import { runMicrobatches } from '../core/run/microbatch/runMicrobatch';
import type { OwnWay } from '../core/run/nodeRunner';
import type { RunEnvironment } from '../core/run/startRun';
import type { Warehouse } from '../core/warehouse/warehouse';
import { makeFixtureReader } from '../engine/fixtures';
import type { NodeCommand } from './nodeCommand';
import { replacementsOf, seedSourceOf } from './seedsFolder';

/** What a run of the command stands on; its events are lines of the console. */
export async function environmentOf(
  warehouse: Warehouse,
  task: NodeCommand,
): Promise<RunEnvironment> {
  const { folder, host, console } = task;
  const { name, options } = task.command;
  const { session, graph } = task.parsed;
  const replacements = replacementsOf(task);
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
    hidesSelection: folder.retried !== undefined,
    failFast: options.flag('fail-fast') ?? false,
    warningsFail: readWarnErrors(options).failsTests,
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

/** So many connections as nodes may run at a time; DuckDB-WASM does one thing after the other in any case. */
function connectWorkers(warehouse: Warehouse, { threads }: Target): Promise<Warehouse[]> {
  const count = warehouse.engine === 'native' && threads > 1 ? threads : 1;
  return Promise.all(Array.from({ length: count }, () => warehouse.connect()));
}
