import type { ManifestNode } from '../../../../core/project/manifest';
import { layerOf as layerByName, type Layer as NamedLayer } from '../../../model/nodeLayer';

/** A node's place in the project's order of work, from raw data to what people look at. */
export type Layer = Exclude<NamedLayer, 'model' | 'analysis'>;

/** The lane that a layer begins in, from the left. */
export const laneOf: Readonly<Record<Layer, number>> = {
  source: 0,
  seed: 0,
  staging: 1,
  snapshot: 1,
  intermediate: 2,
  mart: 3,
  exposure: 4,
};

/** All layers in the order of their lanes. */
export const layers = Object.keys(laneOf) as Layer[];

/** How the graph around a model looks; it tells the layer where names do not. */
export interface Surroundings {
  /** Whether it reads raw data only. */
  readonly readsRawOnly: boolean;
  /** Whether a model reads it. */
  readonly isReadByModel: boolean;
}

/**
 * The layer of a node; undefined for tests, analyses and operations, which are no part of the lineage. A model that
 * neither folder nor name puts into a layer has the one of its place in the graph.
 */
export function layerOf(node: ManifestNode, around: () => Surroundings): Layer | undefined {
  const layer = layerByName(node);
  if (layer === 'analysis') return undefined;
  if (layer !== 'model') return layer;
  return node.resource_type === 'model' ? layerByPlace(around()) : undefined;
}

function layerByPlace({ readsRawOnly, isReadByModel }: Surroundings): Layer {
  if (!isReadByModel) return 'mart';
  return readsRawOnly ? 'staging' : 'intermediate';
}
