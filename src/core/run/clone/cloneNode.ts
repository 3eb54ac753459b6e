import { materializeNode } from '../../compile/materializeNode';
import { AdapterResponse } from '../../compile/objects/adapterResponse';
import { isCompilable, type ManifestNode } from '../../project/manifest';
import type { NodeOutcome, NodeRunner } from '../nodeRunner';

/** Makes a node out of the one of another state, by the materialization `clone`: with DuckDB a view on it. */
export async function cloneNode(runner: NodeRunner, node: ManifestNode): Promise<NodeOutcome> {
  if (!isCompilable(node)) throw new Error(`${node.unique_id} cannot be cloned`);
  const made = await materializeNode(runner.context, node, { materialization: 'clone' });
  runner.book.takeOver(made.cache);
  const response = made.results.get('main')?.response;
  const isMade = response instanceof AdapterResponse;
  return {
    status: 'success',
    message: isMade ? response.message : 'No-op',
    failures: null,
    adapterResponse: isMade ? { _message: response.message } : {},
    compiledCode: null,
  };
}
