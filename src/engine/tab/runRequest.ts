import { type CommandName, isOutlineCommand, isRunCommand } from '../../core/command/command';
import { UsageError } from '../../core/command/parseCommandLine';
import { isUncounted } from '../../core/command/shown';
import { passThrough } from '../../core/compile/context/voice';
import type { UniqueId } from '../../core/project/manifest';
import { adapterLine, foundLine, versionLine } from '../../core/run/log/headLines';
import { isBeforeAdapter } from '../../core/run/log/refusal/refusal';
import { unbegunLines } from '../../core/run/log/unbegunLines';
import { planRun } from '../../core/run/plan';
import { chooseAloud } from '../answers/chooseAloud';
import { Warnings } from '../answers/warnings';
import type { OpenedProject } from '../openProject';
import { pastOf } from './changes/past';
import { watchChanges } from './changes/watchChanges';
import { checkpoint } from './checkpoint';
import { countRows } from './countRows';
import { keepAnswer, type RunAnswer, refuse } from './endCommand';
import { keepRun } from './keepRun';
import { parseInTab, type TabCommand } from './parseInTab';
import { readWish, type Wish } from './readWish';
import { doNothing, runInTab } from './runInTab';
import { type RunMessage, TabLog } from './tabLog';
import type { TabSession } from './tabSession';
import type { RunRecord } from './tabState';
import type { TabRun, TabWork } from './tabWork';
import { warnErrorsOf } from './warnErrorsOf';

/** Runs a dbt command line over the tab's database, and keeps what came of it. */
export async function runRequest(
  session: TabSession,
  words: readonly string[],
  onMessage: (message: RunMessage) => void,
  signal: AbortSignal,
): Promise<RunAnswer> {
  const typed = parseInTab(words);
  if (typeof typed === 'string') return { kind: 'usage', message: typed };
  try {
    const wish = await readWish(session, typed);
    const { options } = wish.command;
    const log = new TabLog(session.ports.now, onMessage, {
      isQuiet: options.flag('quiet') ?? false,
      warnErrors: await warnErrorsOf(options),
    });
    return await work(session, wish, log, signal);
  } catch (error) {
    if (error instanceof UsageError) return { kind: 'usage', message: error.message };
    throw error;
  } finally {
    session.endCommand();
  }
}

async function work(
  session: TabSession,
  { command, retried }: Wish,
  log: TabLog,
  signal: AbortSignal,
): Promise<RunAnswer> {
  const { now, files } = session.ports;
  const startedAt = now();
  const isPlain = command.name === 'ls' || saysOnly(command.name);
  if (command.name !== 'ls') log.line(versionLine(now()));
  const warnings = new Warnings(command.options, log);
  let isRegistered = isPlain;
  const sayAdapter = () => {
    if (!isRegistered) log.line(adapterLine(now()));
    isRegistered = true;
  };
  const voice = passThrough(warnings.voice, (say) => {
    sayAdapter();
    say();
  });
  const opened = await session.openFor(command, voice);
  const task: TabWork = {
    ...{ session, command, files, opened, log, warnings, startedAt, signal },
    ...(retried && { retried }),
  };
  if (saysOnly(command.name)) return say(task);
  const { parsed, problems } = opened;
  if (!problems.some(isBeforeAdapter)) sayAdapter();
  if (!warnings.sayProject(problems) || !parsed) return refuse(task, problems);
  if (!isPlain && !isUncounted(command)) {
    const hasInline = Boolean(command.options.text('inline'));
    log.line(foundLine(parsed.graph.manifest, now(), hasInline));
  }
  return dispatch(task, parsed);
}

function dispatch(task: TabWork, parsed: Parsed): Promise<RunAnswer> {
  const { name } = task.command;
  if (isRunCommand(name)) return runNodes(task, parsed);
  return name === 'run-operation' ? operate(task, parsed) : answer(task, parsed);
}

/** The commands that tell of the tab itself: nothing is chosen, compiled or run. */
function saysOnly(command: CommandName): boolean {
  return command === 'debug' || isOutlineCommand(command);
}

async function say(task: TabWork): Promise<RunAnswer> {
  const { sayInTab } = await import('./sayInTab');
  return keepAnswer(task, await sayInTab(task), { compiled: new Map() });
}

async function answer(task: TabWork, parsed: Parsed): Promise<RunAnswer> {
  const { answerInTab } = await import('./answerInTab');
  const { ending, ...came } = await answerInTab(task, parsed);
  return ending === 'unusable' ? refuse(task, []) : keepAnswer(task, ending, came);
}

type Parsed = NonNullable<OpenedProject['parsed']>;

async function operate(task: TabWork, parsed: Parsed): Promise<RunAnswer> {
  const { session } = task;
  const { operateInTab } = await import('./operateInTab');
  const outcome = await operateInTab(task, parsed);
  if (!outcome) return refuse(task, []);
  await writeBack(session);
  const record = await keepRun(task, { outcome, compiled: new Map() });
  return { kind: 'ran', record, report: await session.report() };
}

async function runNodes(task: TabWork, parsed: Parsed): Promise<RunAnswer> {
  const { session, command, files, log, retried } = task;
  const { ports, state, stale, unitTests } = session;
  const isFirst = Object.keys(state.rowCounts).length === 0;
  const warehouse = session.nextBuild.connect(session.database.warehouse, isFirst);
  const projectChecksum = await session.projectChecksum(files);
  const watch = watchChanges(task, parsed);
  const ids = retried
    ? new Set(parsed.graph.dag.ids.filter((id) => retried.ids.has(id)))
    : chooseAloud(command, parsed.graph, log, pastOf(session, parsed));
  if (ids === undefined) return refuse(task, []);
  await watch.begin(ids);
  const run: TabRun = { ...ports, ...task, warehouse, parsed, ids, state, unitTests };
  const sayUnbegun = (error: unknown) => {
    for (const line of unbegunLines(error, parsed.graph.manifest)) log.say(...line);
    return undefined;
  };
  const hasWork = planRun(parsed.graph, ids, command.name).ids.length > 0;
  if (hasWork && command.name !== 'test') await noteBegun(task, parsed);
  const outcome = hasWork ? await runInTab(run).catch(sayUnbegun) : doNothing(run);
  if (outcome === undefined) {
    session.nextBuild.prepare(session.database.warehouse);
    return refuse(task, []);
  }
  await writeBack(session);
  const [rowCounts] = await Promise.all([
    countRows(warehouse, parsed.graph, outcome.built),
    watch.note(outcome),
  ]);
  const { interrupted } = outcome.record;
  const isPartial = !readsAllRows(command) || interrupted;
  const isWhole = !isPartial && isAllDone(parsed, stale ?? watch.due, outcome.record);
  const hasLess = isPartial && outcome.built.some(isData);
  const record = await keepRun(task, {
    outcome,
    compiled: outcome.compiled,
    rowCounts,
    ...(isWhole && { projectChecksum }),
    // What stands now is partly of this build and partly of an earlier one.
    ...(hasLess && { projectChecksum: null }),
  });
  if (isWhole) session.markRebuilt(stale);
  if (hasLess && !interrupted) session.markPartial();
  watch.compare(outcome);
  session.nextBuild.prepare(session.database.warehouse);
  return { kind: 'ran', record, report: await session.report() };
}

/** Notes what is building before it builds, for the visit after one whose tab is closed meanwhile. */
async function noteBegun({ session, command }: TabWork, parsed: Parsed): Promise<void> {
  const { id, startedAt } = parsed.session.invocation;
  const begun = { id, command: command.text, startedAt: startedAt.toISOString() };
  await session.keep({ ...session.state, begun });
}

/** Brings the database's file up to date; in memory there is none, and it would take as long. */
async function writeBack({ database: { storage, warehouse } }: TabSession): Promise<void> {
  if (storage.kind === 'opfs') await checkpoint(warehouse);
}

/** Whether the models of the command see all rows of what they read. */
function readsAllRows({ options }: TabCommand): boolean {
  return !options.flag('empty') && !options.given.has('sample');
}

function isData(id: UniqueId): boolean {
  return /^(model|seed)\./.test(id);
}

/** Whether a run has attempted all models that are out of date: every one, unless it is known which those are. */
function isAllDone(
  { graph }: Parsed,
  stale: ReadonlySet<UniqueId> | null,
  { statuses }: RunRecord,
): boolean {
  return [...graph.manifest.nodes.values()]
    .filter((node) => node.resource_type === 'model' && node.config.materialized !== 'ephemeral')
    .filter(({ unique_id }) => stale === null || stale.has(unique_id))
    .every(({ unique_id }) => statuses[unique_id] !== undefined);
}
