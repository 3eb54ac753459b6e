import type { ManifestNode } from '../../../../core/project/manifest';

/** A node's place in the project's order of work, from raw data to what people look at. */
export type Layer =
  | 'source'
  | 'seed'
  | 'staging'
  | 'snapshot'
  | 'intermediate'
  | 'mart'
  | 'exposure';

/** What a layer is called, of one node and of many. */
export const layerWords: Readonly<Record<Layer, { readonly one: string; readonly many: string }>> =
  {
    source: { one: 'Source', many: 'Sources' },
    seed: { one: 'Seed', many: 'Seeds' },
    staging: { one: 'Staging', many: 'Staging' },
    snapshot: { one: 'Snapshot', many: 'Snapshots' },
    intermediate: { one: 'Intermediate', many: 'Intermediate' },
    mart: { one: 'Mart', many: 'Marts' },
    exposure: { one: 'Exposure', many: 'Exposures' },
  };

/** All layers in their order. */
export const layers = Object.keys(layerWords) as Layer[];

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

// Folders and prefixes that dbt's own guide to a project's structure names.
const FOLDERS: readonly (readonly [RegExp, Layer])[] = [
  [/^(?:staging|stage|stg|base|raw)$/, 'staging'],
  [/^(?:intermediate|int|prep|transform)$/, 'intermediate'],
  [/^(?:marts?|core|reports?|reporting|metrics)$/, 'mart'],
];
const PREFIXES: readonly (readonly [RegExp, Layer])[] = [
  [/^(?:stg|base)_/, 'staging'],
  [/^int_/, 'intermediate'],
  [/^(?:dim|fct|fact|mart|rpt|agg)_/, 'mart'],
];

/** How the graph around a model looks; it tells the layer where names do not. */
export interface Surroundings {
  /** Whether it reads raw data only. */
  readonly readsRawOnly: boolean;
  /** Whether a model reads it. */
  readonly isReadByModel: boolean;
}

/**
 * The layer of a node; undefined for tests, analyses and operations, which are no part of the lineage. A model's folder
 * tells it, then its name's prefix, then where it stands in the graph.
 */
export function layerOf(node: ManifestNode, around: () => Surroundings): Layer | undefined {
  switch (node.resource_type) {
    case 'source':
    case 'seed':
    case 'snapshot':
    case 'exposure':
      return node.resource_type;
    case 'model':
      return layerByName(node.fqn) ?? layerByPlace(around());
    case 'test':
    case 'unit_test':
    case 'analysis':
    case 'operation':
      return undefined;
  }
}

function layerByName(fqn: readonly string[]): Layer | undefined {
  const [name = '', ...folders] = [...fqn.slice(1)].reverse();
  const byFolder = folders.reverse().flatMap((folder) => matching(FOLDERS, folder));
  return byFolder[0] ?? matching(PREFIXES, name)[0];
}

function matching(rules: typeof FOLDERS, text: string): Layer[] {
  return rules.filter(([pattern]) => pattern.test(text.toLowerCase())).map(([, layer]) => layer);
}

function layerByPlace({ readsRawOnly, isReadByModel }: Surroundings): Layer {
  if (!isReadByModel) return 'mart';
  return readsRawOnly ? 'staging' : 'intermediate';
}
