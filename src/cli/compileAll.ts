import type { CompiledNode } from '../core/compile/compileNode';
import type { CompilableNode, UniqueId } from '../core/project/manifest';
import { isoTime, makeCompiledResult } from '../core/run/attemptNode';
import { isCounted } from '../core/run/plan';
import type { NodeResult, Timing } from '../core/run/results';
import type { Warehouse } from '../core/warehouse/warehouse';
import { compileChosen } from '../engine/answers/compileChosen';
import type { NodeCommand } from './nodeCommand';
import { writeManifest, writeRunResults, writeSql } from './targetFolder';

/**
 * Compiles what is chosen, and writes the manifest, the SQL and run_results.json; false where a node failed, and then
 * only the manifest of what was parsed is written.
 */
export async function compileAll(
  task: NodeCommand,
  warehouse: Warehouse,
  ids: ReadonlySet<UniqueId>,
): Promise<boolean> {
  const { command, folder, parsed, console, host } = task;
  const startedAt = host.now();
  const { results, onCompiled } = collectResults(task);
  const compiled = await compileChosen(parsed, warehouse, ids, command, console, onCompiled);
  if (compiled === undefined) {
    await writeManifest(folder.targetFolder, parsed);
    return false;
  }
  const elapsed = secondsBetween(startedAt, host.now());
  await writeCompiled(task, compiled);
  await writeRunResults(folder.targetFolder, parsed, command, results, elapsed);
  return true;
}

/** Writes the manifest and the SQL of what was compiled. */
async function writeCompiled(
  { folder, parsed }: NodeCommand,
  compiled: ReadonlyMap<UniqueId, CompiledNode>,
): Promise<void> {
  const codes = new Map([...compiled].map(([id, { code }]) => [id, code]));
  await writeManifest(folder.targetFolder, parsed, compiled);
  writeSql(folder.targetFolder, parsed.graph, codes, new Map());
}

/** Makes a result of each node as it is done; dbt has one for an ephemeral model only where `compile` names nodes. */
function collectResults({ command, host }: NodeCommand) {
  const results: NodeResult[] = [];
  const hasEphemerals = command.name === 'compile' && command.options.given.has('select');
  let before = host.now();
  const onCompiled = (node: CompilableNode, code: string | null) => {
    const [startedAt, endedAt] = [before, host.now()];
    before = endedAt;
    if (!isCounted(node) && !hasEphemerals) return;
    const timing = timingsOf(startedAt, endedAt).slice(0, isCounted(node) ? 2 : 1);
    results.push(makeCompiledResult(node, code, timing, secondsBetween(startedAt, endedAt)));
  };
  return { results, onCompiled };
}

function timingsOf(startedAt: Date, endedAt: Date): Timing[] {
  const [started_at, completed_at] = [isoTime(startedAt), isoTime(endedAt)];
  return [
    { name: 'compile', started_at, completed_at },
    { name: 'execute', started_at: completed_at, completed_at },
  ];
}

function secondsBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 1000;
}
