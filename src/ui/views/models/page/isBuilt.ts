import { type CatalogueNode, isEphemeral } from '../catalogue/catalogue';

/** Whether a build makes a table or view of it. */
export function isBuilt(node: CatalogueNode): boolean {
  return ['model', 'seed', 'snapshot'].includes(node.resource_type) && !isEphemeral(node);
}
