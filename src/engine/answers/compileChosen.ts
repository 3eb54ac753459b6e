import { toIndentedJson } from '../../core/base/data';
import type { Command } from '../../core/command/parseCommandLine';
import type { CompiledNode } from '../../core/compile/compileNode';
import type { Manifest, UniqueId } from '../../core/project/manifest';
import { nodeErrorText, type Subject } from '../../core/run/errorText';
import type { Warehouse } from '../../core/warehouse/warehouse';
import type { OpenedProject } from '../openProject';
import { compileNodes, NodeFailure, type OnCompiled } from './compileNodes';
import type { Speaker } from './speaker';

/** `compile`: the SQL of the chosen nodes, said of those that are named. Undefined when one of them fails, which is said too. */
export async function compileChosen(
  parsed: NonNullable<OpenedProject['parsed']>,
  warehouse: Warehouse,
  ids: ReadonlySet<UniqueId>,
  { name, options }: Command,
  speaker: Speaker,
  onCompiled?: OnCompiled,
): Promise<ReadonlyMap<UniqueId, CompiledNode> | undefined> {
  const { graph } = parsed;
  try {
    const compiled = await compileNodes(parsed, warehouse, ids, name, onCompiled);
    // As dbt: the nodes whose names stand in the first word of the selection.
    const [word = ''] = options.words('select') ?? [];
    for (const [id, { node, code }] of compiled) {
      if (!ids.has(id) || !word.includes(node.name)) continue;
      if (options.text('output') === 'json')
        speaker.answer(toIndentedJson({ node: node.name, compiled: code }));
      else {
        speaker.say(`Compiled node '${node.name}' is:`);
        speaker.answer(code);
      }
    }
    return compiled;
  } catch (error) {
    if (!(error instanceof NodeFailure)) throw error;
    sayNodeFailed(error.cause, error.node, graph.manifest, speaker);
    return undefined;
  }
}

/** Says that a node could not be compiled, or its rows not be read. */
export function sayNodeFailed(
  error: unknown,
  node: Subject,
  manifest: Manifest,
  speaker: Speaker,
): void {
  const text = nodeErrorText(error, node, manifest).replace(/^/gm, '  ');
  speaker.say(`Encountered an error:\nRuntime Error\n${text}`, 'error');
}
