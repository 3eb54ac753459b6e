import {
  isCompilable,
  isSemantic,
  type ManifestNode,
  type ModelNode,
  materializationOf,
  type OperationNode,
  type SemanticNode,
  type TestNode,
  type UniqueId,
  type UnitTestNode,
} from '../../../../core/project/manifest';
import type { ProjectView } from '../../../../engine/tab/projectView';
import { nodeKey } from '../../../links';
import { isTest } from '../../../model/testNames';

/** What has a page: everything but tests, hooks and the semantic layer. */
export type CatalogueNode = Exclude<
  ManifestNode,
  TestNode | UnitTestNode | OperationNode | SemanticNode
>;
export type AnyTest = TestNode | UnitTestNode;

/** The project's nodes, and what hangs on each. */
export interface Catalogue {
  readonly project: ProjectView;
  readonly nodes: readonly CatalogueNode[];
  readonly byId: ReadonlyMap<UniqueId, CatalogueNode>;
  readonly tests: ReadonlyMap<UniqueId, readonly AnyTest[]>;
  /** One step each way, tests left out. */
  readonly parents: ReadonlyMap<UniqueId, readonly CatalogueNode[]>;
  readonly children: ReadonlyMap<UniqueId, readonly CatalogueNode[]>;
}

export function makeCatalogue(project: ProjectView): Catalogue {
  const nodes = project.nodes.filter(hasPage);
  const byId = new Map(nodes.map((node) => [node.unique_id, node]));
  const parents = new Map<UniqueId, CatalogueNode[]>();
  const children = new Map<UniqueId, CatalogueNode[]>();
  for (const node of nodes) {
    for (const id of project.parents[node.unique_id] ?? []) {
      const parent = byId.get(id);
      if (!parent) continue;
      push(parents, node.unique_id, parent);
      push(children, id, node);
    }
  }
  const tests = new Map<UniqueId, AnyTest[]>();
  for (const test of project.nodes.filter(isTest)) {
    for (const id of testedIds(test, project.parents[test.unique_id] ?? [])) push(tests, id, test);
  }
  return { project, nodes, byId, tests, parents, children };
}

function hasPage(node: ManifestNode): node is CatalogueNode {
  return !isTest(node) && node.resource_type !== 'operation' && !isSemantic(node);
}

/** What a test is about. A singular test is about everything that it reads. */
function testedIds(test: AnyTest, parents: readonly UniqueId[]): readonly UniqueId[] {
  if (test.resource_type === 'unit_test') return parents.slice(0, 1);
  return test.attached_node === null ? parents : [test.attached_node];
}

function push<T>(lists: Map<UniqueId, T[]>, id: UniqueId, item: T): void {
  const list = lists.get(id);
  if (list) list.push(item);
  else lists.set(id, [item]);
}

/** The node that an address names: by unique id, or by the name that is its own. */
export function findNode({ nodes }: Catalogue, key: string): CatalogueNode | undefined {
  return (
    nodes.find(({ unique_id }) => unique_id === key) ??
    nodes.find(({ unique_id }) => nodeKey(unique_id) === key)
  );
}

/** `table`, `view`, `ephemeral`; for what is no model, what it is. */
export function kindOf(node: CatalogueNode): string {
  const { resource_type: type } = node;
  return type === 'model' ? materializationOf(node) : type;
}

export function isEphemeral(node: CatalogueNode): boolean {
  return node.resource_type === 'model' && materializationOf(node) === 'ephemeral';
}

/** Whether there are rows to show: a relation, or SQL that yields some. */
export function hasRows(node: CatalogueNode): boolean {
  return node.resource_type === 'source' || isCompilable(node);
}

/** Whether the node is one of several versions of a model, which share their name. */
export function hasVersion(node: CatalogueNode): node is ModelNode {
  return node.resource_type === 'model' && (node.version ?? null) !== null;
}

/** `shop.raw_orders` for a source, `orders.v2` for a version of a model, else the name. */
export function titleOf(node: CatalogueNode): string {
  if (node.resource_type === 'source') return `${node.source_name}.${node.name}`;
  return hasVersion(node) ? nodeKey(node.unique_id) : node.name;
}
