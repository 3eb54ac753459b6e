import { type Catalogue, type CatalogueNode, hasVersion, titleOf } from '../catalogue/catalogue';

const REF = /\bref\(\s*(['"])(\w+)\1\s*(?:,\s*(['"])(\w+)\3\s*)?\)/;
const SOURCE = /\bsource\(\s*(['"])(\w+)\1\s*,\s*(['"])(\w+)\3\s*\)/;

/** What a piece of Jinja refers to: the model of `{{ ref('orders') }}`, the table of `{{ source('shop', 'orders') }}`. */
export function findReference(catalogue: Catalogue, jinja: string): CatalogueNode | undefined {
  const [, , first, , second] = REF.exec(jinja) ?? [];
  if (first !== undefined) return findRef(catalogue, second ?? first);
  const [, , source, , table] = SOURCE.exec(jinja) ?? [];
  return catalogue.nodes.find(
    (node) => node.resource_type === 'source' && titleOf(node) === `${source}.${table}`,
  );
}

function findRef({ nodes }: Catalogue, name: string): CatalogueNode | undefined {
  const found = nodes.filter(
    (node) => ['model', 'seed', 'snapshot'].includes(node.resource_type) && node.name === name,
  );
  return found.find((node) => !hasVersion(node) || node.version === node.latest_version);
}
