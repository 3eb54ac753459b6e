import { type CommandOptions, UsageError } from '../../core/command/parseCommandLine';
import type { CompiledNode } from '../../core/compile/compileNode';
import type { UniqueId } from '../../core/project/manifest';
import { nodeErrorText } from '../../core/run/errorText';
import type { Warehouse } from '../../core/warehouse/warehouse';
import type { OpenedProject } from '../openProject';
import { compileNodes } from './compileNodes';
import type { Speaker } from './speaker';

/** Throws a UsageError for what `compile` cannot do here. */
export function checkCompileOptions(options: CommandOptions): void {
  if (options.text('inline') !== undefined)
    throw new UsageError('compile --inline is not supported yet.');
}

/** `compile`: the SQL of the chosen nodes, said when one is chosen. Undefined when one of them fails, which is said too. */
export async function compileChosen(
  parsed: NonNullable<OpenedProject['parsed']>,
  warehouse: Warehouse,
  ids: ReadonlySet<UniqueId>,
  options: CommandOptions,
  speaker: Speaker,
): Promise<ReadonlyMap<UniqueId, CompiledNode> | undefined> {
  const { graph } = parsed;
  try {
    const compiled = await compileNodes(parsed, warehouse, ids);
    const [only, ...others] = options.words('select') === undefined ? [] : [...ids];
    const code = only === undefined || others.length > 0 ? undefined : compiled.get(only)?.code;
    if (only !== undefined && code !== undefined) {
      speaker.say(`Compiled node '${graph.node(only).name}' is:`);
      speaker.answer(code);
    }
    return compiled;
  } catch (error) {
    const [first] = ids;
    if (first === undefined) throw error;
    speaker.say(nodeErrorText(error, graph.node(first), graph.manifest), 'error');
    return undefined;
  }
}
