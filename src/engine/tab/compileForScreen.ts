import { compileNode } from '../../core/compile/compileNode';
import { isCompilable, type UniqueId } from '../../core/project/manifest';
import { nodeErrorText } from '../../core/run/errorText';
import { makeCompileContext } from '../compileContext';
import type { TabSession } from './tabSession';

/** The compiled SQL of a node; rejects with dbt's message when its Jinja fails. */
export async function compileForScreen(
  { parsed, reader }: TabSession,
  id: UniqueId,
): Promise<string> {
  const node = parsed.graph.node(id);
  if (!isCompilable(node) || node.resource_type === 'seed') return '';
  const context = await makeCompileContext(parsed.session, reader, [id]);
  try {
    return (await compileNode(context, node)).code;
  } catch (error) {
    throw new Error(nodeErrorText(error, node, parsed.graph.manifest), { cause: error });
  }
}
