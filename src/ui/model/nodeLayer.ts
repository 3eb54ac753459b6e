import type { ManifestNode } from '../../core/project/manifest';

/** Where in the pipeline a node stands, from left to right. */
export const layers = [
  'source',
  'seed',
  'snapshot',
  'staging',
  'intermediate',
  'mart',
  'model',
  'exposure',
  'analysis',
] as const;
export type Layer = (typeof layers)[number];

export const layerWords: Readonly<Record<Layer, { readonly one: string; readonly many: string }>> =
  {
    source: { one: 'Source', many: 'Sources' },
    seed: { one: 'Seed', many: 'Seeds' },
    snapshot: { one: 'Snapshot', many: 'Snapshots' },
    staging: { one: 'Staging', many: 'Staging' },
    intermediate: { one: 'Intermediate', many: 'Intermediate' },
    mart: { one: 'Mart', many: 'Marts' },
    model: { one: 'Model', many: 'Other models' },
    exposure: { one: 'Exposure', many: 'Exposures' },
    analysis: { one: 'Analysis', many: 'Analyses' },
  };

const FOLDERS: Readonly<Record<string, Layer>> = {
  staging: 'staging',
  intermediate: 'intermediate',
  marts: 'mart',
};
const PREFIXES: readonly (readonly [RegExp, Layer])[] = [
  [/^(base|stg)_/, 'staging'],
  [/^int_/, 'intermediate'],
  [/^(dim|fct|mart)_/, 'mart'],
];

/** A model's layer is that of its folder, by dbt's conventions; where no folder says it, that of its name's prefix. */
export function layerOf({ resource_type: type, fqn, name }: ManifestNode): Layer {
  if (type !== 'model') return layers.find((layer) => layer === type) ?? 'model';
  const byFolder = fqn.map((part) => FOLDERS[part]).find((layer) => layer !== undefined);
  return byFolder ?? PREFIXES.find(([prefix]) => prefix.test(name))?.[1] ?? 'model';
}
