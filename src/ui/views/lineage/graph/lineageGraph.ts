import { contract, type Dag, makeDag } from '../../../../core/graph/dag';
import {
  type ManifestNode,
  materializationOf,
  type UniqueId,
} from '../../../../core/project/manifest';
import type { ProjectView } from '../../../../engine/tab/projectView';
import { isTest, testedNode } from '../../../model/testNames';
import { placeInColumns } from './columns';
import { type Layer, layerOf } from './layers';

/** A node of the lineage: what holds or reads rows. Tests hang on them, and are no nodes themselves. */
export interface LineageNode {
  readonly id: UniqueId;
  readonly name: string;
  readonly layer: Layer;
  /** From 0 on the left; a layer may go on to the right of its own where it reads from its like. */
  readonly lane: number;
  /** From 0 on the left; a lane has one or more columns. */
  readonly column: number;
  readonly isEphemeral: boolean;
  /** The tests that are about it. */
  readonly tests: readonly UniqueId[];
  readonly source: ManifestNode;
}

export interface LineageGraph {
  /** By column, then by id: the order does not change with what is built or selected. */
  readonly nodes: readonly LineageNode[];
  readonly byId: ReadonlyMap<UniqueId, LineageNode>;
  /** Who reads from whom, among these nodes. */
  readonly dag: Dag;
}

/** The lineage of a project: sources, seeds, snapshots, models and exposures. */
export function makeLineageGraph({ nodes, parents }: ProjectView): LineageGraph {
  const whole = makeDag(new Map(nodes.map(({ unique_id: id }) => [id, parents[id] ?? []])));
  const byId = new Map(nodes.map((node) => [node.unique_id, node]));
  const layerById = layersOf(nodes, whole, byId);
  const dag = contract(whole, new Set(layerById.keys()));
  const places = placeInColumns(dag, layerById);
  const tests = groupTests(nodes, parents);
  const lineage = nodes.flatMap((source): LineageNode[] => {
    const id = source.unique_id;
    const layer = layerById.get(id);
    const place = places.get(id);
    if (!layer || !place) return [];
    const isEphemeral = materializationOf(source) === 'ephemeral';
    return [
      {
        id,
        name: nameOf(source),
        layer,
        ...place,
        isEphemeral,
        tests: tests.get(id) ?? [],
        source,
      },
    ];
  });
  lineage.sort((a, b) => a.column - b.column || (a.id < b.id ? -1 : 1));
  return { nodes: lineage, byId: new Map(lineage.map((node) => [node.id, node])), dag };
}

function layersOf(
  nodes: readonly ManifestNode[],
  dag: Dag,
  byId: ReadonlyMap<UniqueId, ManifestNode>,
): Map<UniqueId, Layer> {
  const typeOf = (id: UniqueId) => byId.get(id)?.resource_type;
  const found = new Map<UniqueId, Layer>();
  for (const node of nodes) {
    const { unique_id: id } = node;
    const layer = layerOf(node, () => ({
      readsRawOnly: dag
        .parents(id)
        .every((parent) => ['source', 'seed'].includes(typeOf(parent) ?? '')),
      isReadByModel: dag.children(id).some((child) => typeOf(child) === 'model'),
    }));
    if (layer) found.set(id, layer);
  }
  return found;
}

function groupTests(
  nodes: readonly ManifestNode[],
  parents: ProjectView['parents'],
): ReadonlyMap<UniqueId, readonly UniqueId[]> {
  const grouped = new Map<UniqueId, UniqueId[]>();
  for (const node of nodes) {
    if (!isTest(node)) continue;
    const tested = testedNode(node, parents[node.unique_id] ?? []);
    if (tested === null) continue;
    const about = grouped.get(tested);
    if (about) about.push(node.unique_id);
    else grouped.set(tested, [node.unique_id]);
  }
  return grouped;
}

function nameOf(node: ManifestNode): string {
  if (node.resource_type === 'exposure') return node.label ?? node.name;
  return node.resource_type === 'source' ? `${node.source_name}.${node.name}` : node.name;
}
