import path from 'node:path';
import { type Command, UsageError } from '../core/command/parseCommandLine';
import {
  batchesOf,
  idsToRetry,
  isEarlierRun,
  type Retried,
  retriedCommand,
  startOf,
} from '../core/command/retry';
import { dataOfValue } from '../core/python/data';
import { loadJson } from '../core/python/json/load';
import type { Host } from './host';
import { readJson } from './pastOf';
import { projectRoot, readOutline } from './projectOutline';

interface Resolved {
  readonly command: Command;
  /** Absent for every other command than `retry`. */
  readonly retried?: Retried;
}

/**
 * The command that `retry` stands for, by the run_results.json of --state or of the target folder; any other is itself. A
 * text says what is missing for it.
 */
export async function resolveRetry(command: Command, host: Host): Promise<Resolved | string> {
  if (command.name !== 'retry') return { command };
  const folder = await resultsFolder(command, host);
  const root = projectRoot(command.options, host);
  const file = path.resolve(root, folder, 'run_results.json');
  const earlier = await readJson(file, (text) => dataOfValue(loadJson(text)));
  const unfound = `Could not find previous run in '${folder}' target directory`;
  if (earlier === undefined) return unfound;
  if (!isEarlierRun(earlier))
    throw new UsageError(`${file} does not tell of a run. Run the command itself again.`);
  // For dbt a run of nothing is none.
  if (earlier.results.length === 0) return unfound;
  const again = retriedCommand(command, earlier);
  if (!again) throw new UsageError(`The command of ${file} cannot be retried.`);
  const startedAt = startOf(earlier);
  const batches = batchesOf(earlier);
  const ids = idsToRetry(earlier, command.options.flag('warn-error'));
  return {
    command: again,
    retried: { ids, batches, ...(startedAt !== undefined && { startedAt }) },
  };
}

async function resultsFolder(command: Command, host: Host): Promise<string> {
  const { options } = command;
  const named = options.text('state') ?? options.text('target-path');
  if (named !== undefined) return named;
  const outline = await readOutline(command, host);
  return 'config' in outline ? outline.config.targetPath : 'target';
}
