import type { CompiledNode } from '../core/compile/compileNode';
import type { UniqueId } from '../core/project/manifest';
import { isFailure } from '../core/run/results';
import { answerDirect } from '../engine/answers/inlineSql';
import { sayThreads } from '../engine/answers/sayThreads';
import { chooseToShow, showNodes } from '../engine/answers/showNode';
import { EXIT } from './exit';
import { inlineCommand } from './inlineCommand';
import { loadSeeds } from './loadSeeds';
import type { NodeCommand } from './nodeCommand';
import { openDatabase } from './openDatabase';
import { sayUndeferred } from './sayUndeferred';
import { SHOWN_RESPONSE } from './shownResponse';
import { writeManifest, writeRunResults, writeSql } from './targetFolder';
import { collectTimed } from './timedResults';

/** `show`: the first rows of nodes, without building them, or of SQL that stands on the command line. */
export async function showCommand(task: NodeCommand): Promise<number> {
  const { command, folder, parsed, console } = task;
  const { options } = command;
  if (options.text('inline')) return inlineCommand(task);
  if (options.text('inline-direct') !== undefined) {
    const database = await openDatabase(parsed.session.project.target, folder.root, options);
    return EXIT[await answerDirect(command, database, console).finally(() => database.close())];
  }
  const wish = chooseToShow(command, parsed.graph, console, folder.past);
  if (typeof wish !== 'string') return showChosen(task, wish);
  await writeManifest(folder.targetFolder, parsed);
  return EXIT[wish];
}

async function showChosen(task: NodeCommand, ids: ReadonlySet<UniqueId>): Promise<number> {
  const { command, folder, parsed, console, host } = task;
  const { targetFolder, undeferred, root } = folder;
  sayThreads(parsed.session, console);
  if (undeferred !== undefined) return sayUndeferred(undeferred, task);
  const warehouse = await openDatabase(parsed.session.project.target, root, command.options);
  const timed = collectTimed(host);
  const shown = new Map<UniqueId, CompiledNode>();
  const codes = new Map<UniqueId, string>();
  const onCompiled = ({ node, code }: CompiledNode) => codes.set(node.unique_id, code);
  const onShown = (compiled: CompiledNode, sql: string) => {
    const { node } = compiled;
    timed.add(node, sql, { response: SHOWN_RESPONSE });
    shown.set(node.unique_id, { ...compiled, code: sql });
  };
  const show = async () => {
    const { results, rows } = await loadSeeds(task, warehouse, ids);
    timed.take(results);
    const failed = results.find(({ status }) => isFailure(status));
    if (!failed)
      return showNodes(parsed, warehouse, ids, command, console, { onCompiled, onShown }, rows);
    const text = (failed.message ?? '').replace(/^/gm, '  ');
    console.say(`Encountered an error:\nRuntime Error\n${text}`, 'error');
    return 'unusable';
  };
  const ending = await show().finally(() => warehouse.close());
  await writeManifest(targetFolder, parsed, shown);
  writeSql(targetFolder, parsed.graph, codes, new Map());
  if (ending === 'ok') await writeRunResults(targetFolder, parsed, timed.results, timed.elapsed());
  return EXIT[ending];
}
