import { type CatalogueNode, hasVersion, isEphemeral } from '../catalogue/catalogue';

/** How dbt's selectors name a node. */
export function selectorOf(node: CatalogueNode): string {
  switch (node.resource_type) {
    case 'source':
      return `source:${node.source_name}.${node.name}`;
    case 'exposure':
      return `exposure:${node.name}`;
    default:
      return hasVersion(node) ? node.fqn.join('.') : node.name;
  }
}

/** What to build so that the node is up to date; an ephemeral model is built in those that read it. Null for what is not built. */
export function buildSelection(node: CatalogueNode): string | null {
  if (node.resource_type === 'source' || node.resource_type === 'analysis') return null;
  return isEphemeral(node) ? `+${selectorOf(node)}+` : `+${selectorOf(node)}`;
}

/** What the console starts with; null for what has no rows of its own. */
export function querySql(node: CatalogueNode): string | null {
  switch (node.resource_type) {
    case 'exposure':
      return null;
    case 'source':
      return `select *\nfrom {{ source('${node.source_name}', '${node.name}') }}\nlimit 100`;
    case 'analysis':
      return node.raw_code.trim();
    default:
      return `select *\nfrom {{ ref('${node.name}'${versionArgument(node)}) }}\nlimit 100`;
  }
}

function versionArgument(node: CatalogueNode): string {
  return hasVersion(node) ? `, v='${node.version}'` : '';
}
