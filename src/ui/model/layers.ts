import type { ManifestNode } from '../../core/project/manifest';

/** A layer of the project, by which nodes are coloured. */
export type Layer = 'seed' | 'staging' | 'intermediate' | 'mart' | 'exposure' | 'snapshot';

/** The layer that a node lies in; null for tests, sources and models outside of the known folders. */
export function layerOf(node: ManifestNode): Layer | null {
  switch (node.resource_type) {
    case 'seed':
    case 'exposure':
    case 'snapshot':
      return node.resource_type;
    case 'model':
      if (node.fqn.includes('staging')) return 'staging';
      if (node.fqn.includes('intermediate')) return 'intermediate';
      return node.fqn.includes('marts') ? 'mart' : null;
    default:
      return null;
  }
}
