import { isDataObject, objectOr } from '../../base/data';
import type { ManifestNode } from '../../project/manifest';
import type { Parser } from './parser';

/** Reports what resources ask for that would be built differently here, or not at all. */
export function reportUnsupported(parser: Parser): void {
  for (const node of parser.nodes.values()) {
    const feature = unsupportedFeature(node);
    if (feature) parser.problems.report('feature-unsupported', { feature }, node.at);
  }
}

function unsupportedFeature(node: ManifestNode): string | undefined {
  switch (node.resource_type) {
    case 'source':
      return isExternal(node) ? 'A source in a file ("external_location")' : undefined;
    case 'model':
      return node.config.incremental_strategy === 'microbatch'
        ? 'The incremental strategy "microbatch"'
        : undefined;
    default:
      return undefined;
  }
}

/** dbt-duckdb reads the place from the meta or the config, of the table or of all of its source. */
function isExternal({
  config,
  meta,
  source_meta,
}: Extract<ManifestNode, { resource_type: 'source' }>): boolean {
  const places = [config, meta, source_meta, objectOr(config.meta)];
  return places.some((place) => isDataObject(place) && place.external_location !== undefined);
}
