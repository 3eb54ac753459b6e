import path from 'node:path';
import type { Command } from '../core/command/parseCommandLine';
import { logLines } from '../core/run/log/logLines';
import { planRun } from '../core/run/plan';
import type { NodeResult } from '../core/run/results';
import { runPlan } from '../core/run/runPlan';
import type { ExportFormat } from '../core/warehouse/warehouse';
import { chooseAloud } from '../engine/answers/chooseAloud';
import { makeFixtureReader } from '../engine/fixtures';
import type { Console } from './console';
import { EXIT } from './exit';
import { exportBuilt } from './exportFolder';
import type { Host } from './host';
import { openDatabase } from './openDatabase';
import type { OpenedFolder } from './openForCommand';
import { seedSourceOf } from './seedsFolder';
import { writeManifest, writeRunResults, writeSql } from './targetFolder';

/** `seed`, `run`, `test`, `build` and `snapshot`. */
export async function runCommand(
  command: Command,
  folder: OpenedFolder,
  parsed: NonNullable<OpenedFolder['parsed']>,
  host: Host,
  console: Console,
): Promise<number> {
  const { name, options } = command;
  const { session, graph } = parsed;
  const ids = chooseAloud(command, graph, console, folder.past);
  if (ids === undefined) return EXIT.unusable;
  if (ids.size === 0) return EXIT.ok;
  const warehouse = await openDatabase(session.project.target, folder.root, options);
  try {
    const seedsFolder = options.text('seeds-dir');
    const replacements =
      seedsFolder === undefined ? undefined : path.resolve(host.cwd, seedsFolder);
    const outcome = await runPlan(planRun(graph, ids, name), {
      session,
      warehouse,
      fixtures: makeFixtureReader(session.project),
      failFast: options.flag('fail-fast') ?? false,
      signal: host.signal,
      now: () => host.now(),
      seedSource: async (node) => seedSourceOf(node, folder.root, replacements),
      onEvent: (event) => {
        for (const line of logLines(event, graph.manifest)) console.line(line);
      },
    });
    const executed = executedCodes(outcome.results);
    const loaded = outcome.results.filter(isLoadedSeed).map(({ unique_id }) => unique_id);
    const built = new Set([...executed.keys(), ...loaded]);
    await writeManifest(folder.targetFolder, parsed, outcome.compiled, built);
    await writeRunResults(folder.targetFolder, session, outcome.results, outcome.elapsed);
    await writeSql(
      folder.targetFolder,
      graph,
      new Map([...outcome.compiled].map(([id, { code }]) => [id, code])),
      executed,
    );
    const exported = options.text('export');
    if (exported !== undefined) {
      const format = (options.text('format') ?? 'csv') as ExportFormat;
      const count = await exportBuilt(
        warehouse,
        graph,
        outcome.results,
        path.resolve(host.cwd, exported),
        format,
      );
      console.say(`Exported ${count} relations to ${exported}`);
    }
    const failed =
      outcome.interrupted ||
      outcome.results.some(({ status }) => status === 'error' || status === 'fail');
    return failed ? EXIT.failed : EXIT.ok;
  } finally {
    await warehouse.close();
  }
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
