import type { Command } from '../core/command/parseCommandLine';
import { answerInline } from '../engine/answers/inlineSql';
import { chooseToShow, showNode } from '../engine/answers/showNode';
import type { Console } from './console';
import { EXIT } from './exit';
import { openDatabase } from './openDatabase';
import type { OpenedFolder } from './openForCommand';

/** `show`: the first rows of one node, without building it. */
export async function showCommand(
  command: Command,
  folder: OpenedFolder,
  parsed: NonNullable<OpenedFolder['parsed']>,
  console: Console,
): Promise<number> {
  const { options } = command;
  if (options.text('inline') !== undefined) {
    const database = await openDatabase(parsed.session.project.target, folder.root, options);
    const ending = answerInline('show', parsed, database, options, console);
    return EXIT[await ending.finally(() => database.close())];
  }
  const wish = chooseToShow(command, parsed.graph, console, folder.past);
  if (typeof wish === 'string') return EXIT[wish];
  const warehouse = await openDatabase(parsed.session.project.target, folder.root, options);
  try {
    return EXIT[await showNode(parsed, warehouse, wish, options, console)];
  } finally {
    await warehouse.close();
  }
}
