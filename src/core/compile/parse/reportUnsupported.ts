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
      return node.meta.plugin !== undefined || node.config.plugin !== undefined
        ? 'A source that a plugin of dbt-duckdb loads ("plugin")'
        : undefined;
    default:
      return undefined;
  }
}
