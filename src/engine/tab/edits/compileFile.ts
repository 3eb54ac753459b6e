import { isCompilable, type ManifestNode } from '../../../core/project/manifest';
import { compileForScreen } from '../compileForScreen';
import type { TabSession } from '../tabSession';

/** A node that a file defines, and its compiled SQL. */
export interface CompiledFileNode {
  readonly id: string;
  readonly name: string;
  readonly code: string;
}

/** The compiled SQL of what a SQL file defines, as it stands now; rejects with dbt's message when its Jinja fails. */
export async function compileFile(session: TabSession, path: string): Promise<CompiledFileNode[]> {
  const nodes = [...session.parsed.graph.manifest.nodes.values()].filter((node) =>
    isOfFile(node, path),
  );
  return Promise.all(
    nodes.map(async ({ unique_id: id, name }) => ({
      id,
      name,
      code: await compileForScreen(session, id),
    })),
  );
}

/** A seed has no SQL, and what properties define stands in no SQL file. */
function isOfFile(node: ManifestNode, path: string): boolean {
  return (
    path.endsWith('.sql') &&
    node.at.file === path &&
    isCompilable(node) &&
    node.resource_type !== 'seed'
  );
}
