import { isError, type Problem } from '../../core/base/problems/problem';
import { isRunCommand } from '../../core/command/command';
import { UsageError } from '../../core/command/parseCommandLine';
import type { UniqueId } from '../../core/project/manifest';
import { adapterLine, foundLine, versionLine } from '../../core/run/log/headLines';
import { CANNOT_RUN } from '../../core/run/log/problemLine';
import { chooseAloud } from '../answers/chooseAloud';
import { mayRun, type OpenedProject } from '../openProject';
import { answerInTab } from './answerInTab';
import { pastOf } from './changes/past';
import { watchChanges } from './changes/watchChanges';
import { checkpoint } from './checkpoint';
import { countRows } from './countRows';
import { keepRun } from './keepRun';
import { parseInTab, type TabCommand } from './parseInTab';
import { runInTab } from './runInTab';
import { type RunMessage, TabLog } from './tabLog';
import type { TabReport, TabSession } from './tabSession';
import type { RunRecord } from './tabState';
import type { TabWork } from './tabWork';

/** What a command came to. */
export type RunAnswer =
  | { readonly kind: 'ran'; readonly record: RunRecord; readonly report: TabReport }
  /** The command line was not understood, or cannot run now: one line of words. */
  | { readonly kind: 'usage'; readonly message: string }
  /** The project cannot run, or the selection is wrong. */
  | {
      readonly kind: 'problems';
      readonly problems: readonly Problem[];
      /** How many of them are errors. */
      readonly errorCount: number;
      readonly record: RunRecord;
      readonly report: TabReport;
    };

/** Runs a dbt command line over the tab's database, and keeps what came of it. */
export async function runRequest(
  session: TabSession,
  words: readonly string[],
  onMessage: (message: RunMessage) => void,
  signal: AbortSignal,
): Promise<RunAnswer> {
  const command = parseInTab(words);
  if (typeof command === 'string') return { kind: 'usage', message: command };
  try {
    return await work(session, command, new TabLog(session.ports.now, onMessage), signal);
  } catch (error) {
    if (error instanceof UsageError) return { kind: 'usage', message: error.message };
    throw error;
  }
}

async function work(
  session: TabSession,
  command: TabCommand,
  log: TabLog,
  signal: AbortSignal,
): Promise<RunAnswer> {
  const isQuiet = command.name === 'ls' || command.name === 'show';
  const { now } = session.ports;
  const startedAt = now();
  if (!isQuiet) for (const line of [versionLine(now()), adapterLine(now())]) log.line(line);
  const opened = await session.openFor(command, (text, kind) =>
    kind === 'print' ? log.answer(text) : log.say(text),
  );
  const { parsed } = opened;
  if (!isQuiet && parsed) log.line(foundLine(parsed.session.manifest, now()));
  for (const problem of opened.problems) log.problem(problem);
  const task: TabWork = { session, command, opened, log, startedAt, signal };
  if (!parsed || !mayRun(opened.problems)) {
    log.say(...CANNOT_RUN);
    return refuse(task, opened.problems);
  }
  return isRunCommand(command.name) ? runNodes(task, parsed) : answer(task, parsed);
}

async function answer(task: TabWork, parsed: Parsed): Promise<RunAnswer> {
  const { ending, compiled } = await answerInTab(task, parsed);
  if (ending === 'unusable') return refuse(task, []);
  const record = await keepRun(task, {
    compiled,
    changes: { isAnswer: true, ...(ending === 'failed' && { refused: true }) },
  });
  return { kind: 'ran', record, report: await task.session.report() };
}

type Parsed = NonNullable<OpenedProject['parsed']>;

async function runNodes(task: TabWork, parsed: Parsed): Promise<RunAnswer> {
  const { session, command, log, signal } = task;
  const { ports, state } = session;
  const { warehouse, storage } = session.database;
  const { stale } = session;
  const projectChecksum = await session.projectChecksum();
  const watch = watchChanges(task, parsed);
  const ids = chooseAloud(command, parsed.graph, log, pastOf(session, parsed));
  if (ids === undefined) return refuse(task, []);
  await watch.begin(ids);
  const run = { ...ports, warehouse, parsed, command, ids, state, signal, log };
  const outcome = await runInTab(run);
  // In memory there is no file to bring up to date, and it would take as long.
  if (storage.kind === 'opfs') await checkpoint(warehouse);
  const rowCounts = await countRows(warehouse, parsed.graph, outcome.built);
  const isWhole =
    !outcome.record.interrupted && isAllDone(parsed, stale ?? watch.due, outcome.record);
  await watch.note(outcome);
  const record = await keepRun(task, {
    outcome,
    compiled: outcome.compiled,
    rowCounts,
    ...(isWhole && { projectChecksum }),
    // What stands now is partly of this build and partly of an earlier one.
    ...(outcome.record.interrupted && outcome.built.some(isData) && { projectChecksum: null }),
  });
  if (isWhole) session.markRebuilt(stale);
  watch.compare(outcome);
  return { kind: 'ran', record, report: await session.report() };
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

async function refuse(task: TabWork, problems: readonly Problem[]): Promise<RunAnswer> {
  const isAnswer = !isRunCommand(task.command.name);
  const record = await keepRun(task, {
    compiled: new Map(),
    changes: { refused: true, ...(isAnswer && { isAnswer }) },
  });
  const errorCount = problems.filter(isError).length;
  return { kind: 'problems', problems, errorCount, record, report: await task.session.report() };
}
