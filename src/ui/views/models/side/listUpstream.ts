import type { UniqueId } from '../../../../core/project/manifest';
import type { Catalogue, CatalogueNode } from '../catalogue/catalogue';

/** All that a node stands on, near and far, each once. */
export function listUpstream({ parents }: Catalogue, id: UniqueId): CatalogueNode[] {
  const found = new Map<UniqueId, CatalogueNode>();
  const visit = (below: UniqueId) => {
    for (const parent of parents.get(below) ?? []) {
      if (found.has(parent.unique_id)) continue;
      found.set(parent.unique_id, parent);
      visit(parent.unique_id);
    }
  };
  visit(id);
  return [...found.values()];
}
