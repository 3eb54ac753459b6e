import type { CompiledNode } from '../core/compile/compileNode';
import type { CompilableNode, UniqueId } from '../core/project/manifest';
import { isCounted } from '../core/run/plan';
import type { Warehouse } from '../core/warehouse/warehouse';
import { compileChosen } from '../engine/answers/compileChosen';
import type { NodeCommand } from './nodeCommand';
import { writeGraphSummary, writeManifest, writeRunResults, writeSql } from './targetFolder';
import { collectTimed } from './timedResults';

/**
 * Compiles what is chosen, and writes the manifest, the SQL and run_results.json; false where a node failed, and then
 * only the SQL of those before it is written, and by `compile` the manifest of what was parsed.
 */
export async function compileAll(
  task: NodeCommand,
  warehouse: Warehouse,
  ids: ReadonlySet<UniqueId>,
): Promise<boolean> {
  const { command, folder, parsed, console, host } = task;
  const timed = collectTimed(host);
  // dbt has a result of an ephemeral model only where `compile` names nodes.
  const hasEphemerals = command.name === 'compile' && command.options.given.has('select');
  const codes = new Map<UniqueId, string>();
  const onCompiled = (node: CompilableNode, code: string | null) => {
    if (code !== null) codes.set(node.unique_id, code);
    if (isCounted(node) || hasEphemerals) timed.add(node, code, { isCut: !isCounted(node) });
    else timed.pass();
  };
  const compiled = await compileChosen(parsed, warehouse, ids, command, console, onCompiled);
  if (compiled === undefined) {
    writeCodes(task, codes);
    if (command.name === 'compile') await writeManifest(folder.targetFolder, parsed);
    else await writeGraphSummary(folder.targetFolder, parsed);
    return false;
  }
  await writeCompiled(task, compiled);
  await writeRunResults(folder.targetFolder, parsed, timed.results, timed.elapsed());
  return true;
}

/** Writes the manifest and the SQL of what was compiled. */
async function writeCompiled(
  task: NodeCommand,
  compiled: ReadonlyMap<UniqueId, CompiledNode>,
): Promise<void> {
  await writeManifest(task.folder.targetFolder, task.parsed, compiled);
  writeCodes(task, new Map([...compiled].map(([id, { code }]) => [id, code])));
}

/** dbt writes no SQL that lacks the CTEs of ephemeral models. */
function writeCodes({ folder, parsed }: NodeCommand, codes: ReadonlyMap<UniqueId, string>): void {
  const { leavesCtes } = parsed.session.invocation.flags;
  if (!leavesCtes) writeSql(folder.targetFolder, parsed.graph, codes, new Map());
}
