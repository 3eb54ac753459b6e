import { compileNode } from '../../core/compile/compileNode';
import { compileUnitTest } from '../../core/compile/unitTest';
import {
  isCompilable,
  type ManifestNode,
  type ModelNode,
  type UniqueId,
} from '../../core/project/manifest';
import { nodeErrorText } from '../../core/run/errorText';
import { makeCompileContext } from '../compileContext';
import { makeFixtureReader } from '../fixtures';
import type { TabSession } from './tabSession';

/** The compiled SQL of a node, of a unit test with its rows as CTEs; rejects with dbt's message when its Jinja fails. */
export async function compileForScreen(
  { parsed, reader }: TabSession,
  id: UniqueId,
): Promise<string> {
  const node = parsed.graph.node(id);
  if (node.resource_type === 'unit_test') {
    const model = node.depends_on.nodes.map((parent) => parsed.graph.node(parent)).find(isModel);
    if (!model) return '';
    const context = await makeCompileContext(parsed.session, reader, [id]);
    const fixtures = makeFixtureReader(parsed.session.project);
    return (await compileUnitTest(context, node, model, fixtures)).code;
  }
  if (!isCompilable(node) || node.resource_type === 'seed') return '';
  const context = await makeCompileContext(parsed.session, reader, [id]);
  try {
    return (await compileNode(context, node)).code;
  } catch (error) {
    throw new Error(nodeErrorText(error, node, parsed.graph.manifest), { cause: error });
  }
}

function isModel(node: ManifestNode): node is ModelNode {
  return node.resource_type === 'model';
}
