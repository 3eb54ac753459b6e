import { objectOr, toPythonJson } from '../../core/base/data';
import { writesResults } from '../../core/command/command';
import { givenArgs } from '../../core/command/givenArgs';
import { type Command, UsageError } from '../../core/command/parseCommandLine';
import { idsToRetry, type Retried, retriedCommand } from '../../core/command/retry';
import { dataOfValue } from '../../core/python/data';
import { loadJson } from '../../core/python/json/load';
import type { KeptRun } from './keptRuns';
import { parseInTab, type TabCommand } from './parseInTab';
import type { TabSession } from './tabSession';

const NOTHING_RAN = 'There is no earlier run to retry: run a command first.';

/** The command that `retry` stands for: that of the last run which the tab has kept. Throws a UsageError where there is none. */
export async function resolveRetry(
  session: TabSession,
  typed: TabCommand,
): Promise<{ readonly command: TabCommand; readonly retried: Retried }> {
  const run = await lastRun(session);
  const then = run && parseInTab(run.words);
  if (!run || !then || typeof then === 'string') throw new UsageError(NOTHING_RAN);
  // Through JSON, as run_results.json would hand it on.
  const handedOn = objectOr(dataOfValue(loadJson(toPythonJson(givenArgs(then)))));
  const args = { ...handedOn, which: then.name };
  const earlier = { args, results: run.results };
  const again = retriedCommand(typed, earlier);
  if (!again) throw new UsageError(NOTHING_RAN);
  const batches = run.results.flatMap(({ unique_id: id, batches }) =>
    batches ? [[id, batches] as const] : [],
  );
  return {
    command: { ...again, text: typed.text, words: wordsOf(again) },
    retried: {
      ids: idsToRetry(earlier),
      batches: new Map(batches),
      startedAt: Date.parse(run.startedAt),
    },
  };
}

/** The last command that left results; what was refused left none. */
async function lastRun({ state, runs }: TabSession): Promise<KeptRun | undefined> {
  for (const { id, refused } of state.runs) {
    const run = refused ? undefined : await runs.find(id);
    if (run && writesResults(run.name)) return run;
  }
  return undefined;
}

/** The command as it would be typed: its artifacts are made from these words. */
function wordsOf({ name, options, operand }: Command): string[] {
  const given = [...options.given].flatMap(([option, value]) =>
    typeof value === 'boolean'
      ? [value ? `--${option}` : `--no-${option}`]
      : [`--${option}`, ...[value].flat()],
  );
  return [name, ...(operand === undefined ? [] : [operand]), ...given];
}
