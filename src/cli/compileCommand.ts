import type { Command } from '../core/command/parseCommandLine';
import { chooseAloud } from '../engine/answers/chooseAloud';
import { compileChosen } from '../engine/answers/compileChosen';
import { answerInline } from '../engine/answers/inlineSql';
import type { Console } from './console';
import { EXIT } from './exit';
import { openDatabase } from './openDatabase';
import type { OpenedFolder } from './openForCommand';
import { writeManifest, writeSql } from './targetFolder';

/** `compile`: the SQL of the chosen nodes below target/compiled, and on the screen when one is chosen. */
export async function compileCommand(
  command: Command,
  folder: OpenedFolder,
  parsed: NonNullable<OpenedFolder['parsed']>,
  console: Console,
): Promise<number> {
  const { options } = command;
  const { session, graph } = parsed;
  if (options.text('inline') !== undefined) {
    const database = await openDatabase(session.project.target, folder.root, options);
    const ending = answerInline('compile', parsed, database, options, console);
    return EXIT[await ending.finally(() => database.close())];
  }
  const ids = chooseAloud(command, graph, console, folder.past);
  if (ids === undefined) return EXIT.unusable;
  const warehouse = await openDatabase(session.project.target, folder.root, options);
  try {
    const compiled = await compileChosen(parsed, warehouse, ids, options, console);
    if (compiled === undefined) return EXIT.unusable;
    const codes = new Map([...compiled].map(([id, { code }]) => [id, code]));
    await writeManifest(folder.targetFolder, parsed, compiled);
    await writeSql(folder.targetFolder, graph, codes, new Map());
    return EXIT.ok;
  } finally {
    await warehouse.close();
  }
}
