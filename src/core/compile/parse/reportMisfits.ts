import { type ManifestNode, materializationOf } from '../../project/manifest';
import type { Parser } from './parser';

const DESCRIBED = {
  models: 'model',
  seeds: 'seed',
  analyses: 'analysis',
  snapshots: 'snapshot',
  data_tests: 'data test',
  functions: 'function',
} as const;

/** Reports properties of resources that do not exist. */
export function reportUnusedEntries(parser: Parser): void {
  for (const section of Object.keys(DESCRIBED) as (keyof typeof DESCRIBED)[]) {
    for (const entry of parser.properties.unused(section)) {
      const params = { kind: DESCRIBED[section], name: entry.name };
      parser.problems.report('patch-without-node', params, entry.at(['name']));
    }
  }
}

/** Reports nodes that would be built in one place. */
export function reportRelationsTwice(parser: Parser): void {
  const places = new Map<string, string>();
  for (const node of parser.nodes.values()) {
    const relation = builtRelation(node);
    if (relation === null) continue;
    const place = relation.toLowerCase();
    const other = places.get(place);
    if (other === undefined) places.set(place, node.unique_id);
    else {
      const params = { relation, nodes: [other, node.unique_id] };
      parser.problems.report('relation-twice', params, node.at);
    }
  }
}

function builtRelation(node: ManifestNode): string | null {
  switch (node.resource_type) {
    case 'model':
    case 'seed':
    case 'snapshot':
      return materializationOf(node) === 'ephemeral' ? null : node.relation_name;
    default:
      return null;
  }
}
