import { isError } from '../core/base/problems/problem';
import type { Command } from '../core/command/parseCommandLine';
import { UsageError } from '../core/command/parseCommandLine';
import { nodeErrorText } from '../core/run/errorText';
import { chooseNodes, nodesToRun } from '../engine/chooseNodes';
import { compileNodes } from './compileNodes';
import type { Console } from './console';
import { EXIT } from './exit';
import type { Host } from './host';
import { openDatabase } from './openDatabase';
import type { OpenedFolder } from './openForCommand';
import { writeManifest, writeSql } from './targetFolder';

/** `compile`: the SQL of the chosen nodes below target/compiled, and on the screen when one is chosen. */
export async function compileCommand(
  { name, options }: Command,
  folder: OpenedFolder,
  parsed: NonNullable<OpenedFolder['parsed']>,
  _: Host,
  console: Console,
): Promise<number> {
  if (options.text('inline') !== undefined)
    throw new UsageError('compile --inline is not supported yet.');
  const { session, graph } = parsed;
  const chosen = chooseNodes(graph, options);
  const { ids, problems } = nodesToRun(graph, name, chosen.ids);
  for (const problem of [...chosen.problems, ...problems]) console.problem(problem);
  if (chosen.problems.some(isError)) return EXIT.unusable;
  const warehouse = await openDatabase(session.project.target, folder.root, options);
  try {
    const compiled = await compileNodes(parsed, warehouse, ids);
    const codes = new Map([...compiled].map(([id, { code }]) => [id, code]));
    await writeManifest(folder.targetFolder, parsed, compiled);
    await writeSql(folder.targetFolder, graph, codes, new Map());
    const [only, ...others] = options.words('select') === undefined ? [] : [...ids];
    const code = only === undefined || others.length > 0 ? undefined : codes.get(only);
    if (only !== undefined && code !== undefined) {
      console.say(`Compiled node '${graph.node(only).name}' is:`);
      console.answer(code);
    }
    return EXIT.ok;
  } catch (error) {
    const [first] = ids;
    if (first === undefined) throw error;
    console.say(nodeErrorText(error, graph.node(first), graph.manifest), 'error');
    return EXIT.failed;
  } finally {
    await warehouse.close();
  }
}
