import {
  isMicrobatch,
  type ManifestNode,
  materializationOf,
  unitTestName,
} from '../../project/manifest';
import { relationLabel } from '../results';

/** `sql view model main.stg_orders`, `seed file main.raw_orders`, `test unique_…`, as dbt describes what it starts. */
export function describeNode(node: ManifestNode): string {
  switch (node.resource_type) {
    case 'model':
      return `${node.language} ${isMicrobatch(node) ? 'microbatch' : materializationOf(node)} model ${relationLabel(node)}`;
    case 'seed':
      return `seed file ${relationLabel(node)}`;
    case 'snapshot':
    case 'function':
      return `${node.resource_type} ${relationLabel(node)}`;
    case 'test':
      return `test ${node.name}`;
    case 'unit_test':
      return `unit_test ${node.model}::${unitTestName(node)}`;
    case 'source':
      return `freshness of ${node.source_name}.${node.name}`;
    case 'analysis':
    case 'operation':
    case 'exposure':
    case 'metric':
    case 'semantic_model':
    case 'saved_query':
      return `${node.resource_type.replace('_', ' ')} ${node.name}`;
  }
}

/** What dbt calls a node that it skips. */
export function describeSkipped(node: ManifestNode): string {
  switch (node.resource_type) {
    case 'test':
    case 'unit_test':
    case 'exposure':
    case 'saved_query':
    case 'function':
      return `${node.resource_type} ${node.name}`;
    default:
      return describeAsRelation(node);
  }
}

/** A node by its name where all other lines have its alias. */
export function describeAsRelation(node: ManifestNode): string {
  return `relation ${'schema' in node ? `${node.schema}.` : ''}${node.name}`;
}

/** `created sql table model main.orders`, or `creating …` where it failed. */
export function describeBuilt(node: ManifestNode, ok: boolean): string {
  switch (node.resource_type) {
    case 'seed':
      return `${ok ? 'loaded' : 'loading'} ${describeNode(node)}`;
    case 'snapshot':
      return `${ok ? 'snapshotted' : 'snapshotting'} ${relationLabel(node)}`;
    default:
      return `${ok ? 'created' : 'creating'} ${describeNode(node)}`;
  }
}
