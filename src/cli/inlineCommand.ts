import path from 'node:path';
import { answerInline } from '../engine/answers/inlineSql';
import { sayThreads } from '../engine/answers/sayThreads';
import { EXIT } from './exit';
import type { NodeCommand } from './nodeCommand';
import { openDatabase } from './openDatabase';
import { sayUndeferred } from './sayUndeferred';
import { SHOWN_RESPONSE } from './shownResponse';
import { writeManifest, writeRunResults, writeText } from './targetFolder';
import { collectTimed } from './timedResults';

/** `compile --inline` and `show --inline`: SQL that stands in no file; its compiled text and result lie below target/. */
export async function inlineCommand(task: NodeCommand): Promise<number> {
  const { command, folder, parsed, console, host } = task;
  const { targetFolder, undeferred, root } = folder;
  await writeManifest(targetFolder, parsed);
  sayThreads(parsed.session, console);
  if (undeferred !== undefined) return sayUndeferred(undeferred, task);
  const database = await openDatabase(parsed.session.project.target, root, command.options);
  const timed = collectTimed(host);
  const texts = new Map<string, string>();
  const ending = await answerInline(command, parsed, database, console, {
    onCompiled: ({ package_name: owner, original_file_path: file, name }, code) =>
      texts.set(path.join(owner, file, 'sql', name), code),
    onDone: (node, sql) =>
      timed.add(node, sql, command.name === 'show' ? { response: SHOWN_RESPONSE } : {}),
  }).finally(() => database.close());
  for (const [file, code] of texts)
    await writeText(path.join(targetFolder, 'compiled', file), code);
  if (ending === 'ok') await writeRunResults(targetFolder, parsed, timed.results, timed.elapsed());
  return EXIT[ending];
}
