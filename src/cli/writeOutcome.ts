import path from 'node:path';
import { nothingLines } from '../core/run/log/endLines';
import type { NodeResult } from '../core/run/results';
import type { RunOutcome } from '../core/run/runPlan';
import type { NodeCommand } from './nodeCommand';
import {
  writeBatchSql,
  writeFixtures,
  writeManifest,
  writeRunResults,
  writeSources,
  writeSql,
} from './targetFolder';

/** Writes what a run leaves below target/: manifest.json, its results, and the SQL of its nodes. */
export async function writeOutcome(task: NodeCommand, outcome: RunOutcome): Promise<void> {
  const { folder, parsed } = task;
  const executed = executedCodes(outcome.results);
  const loaded = outcome.results.filter(isLoadedSeed).map(({ unique_id }) => unique_id);
  const isCloned = task.command.name === 'clone';
  const built = new Set([...executed.keys(), ...(isCloned ? [] : loaded)]);
  await writeManifest(folder.targetFolder, parsed, outcome.compiled, built);
  await writeResults(task, outcome.results, outcome.elapsed);
  const codes = new Map([...outcome.compiled].map(([id, { code }]) => [id, code]));
  writeFixtures(folder.targetFolder, outcome.fixtures);
  writeSql(folder.targetFolder, parsed.graph, codes, executed);
  await writeBatchSql(folder.targetFolder, parsed.graph, outcome.results);
}

/** Writes the results of a command that had nothing to do. */
export async function writeNothing(task: NodeCommand): Promise<void> {
  for (const line of nothingLines(task.command.name)) task.console.say(...line);
  await writeManifest(task.folder.targetFolder, task.parsed);
  await writeResults(task, [], 0);
}

/** run_results.json, or of `source freshness` sources.json: the file that `--output` names, if it does. */
function writeResults(
  { command, folder: { root, targetFolder }, parsed }: NodeCommand,
  results: readonly NodeResult[],
  elapsed: number,
): Promise<void> {
  if (command.name !== 'freshness') return writeRunResults(targetFolder, parsed, results, elapsed);
  const named = command.options.text('output') ?? path.join(targetFolder, 'sources.json');
  return writeSources(path.resolve(root, named), parsed, results, elapsed);
}

/** dbt writes a file below target/run for a seed too. */
function isLoadedSeed({ unique_id: id, status }: NodeResult): boolean {
  return id.startsWith('seed.') && status === 'success';
}

function executedCodes(results: readonly NodeResult[]): Map<string, string> {
  return new Map(
    results.flatMap(({ unique_id, executed_code }) =>
      executed_code === null ? [] : [[unique_id, executed_code] as const],
    ),
  );
}
