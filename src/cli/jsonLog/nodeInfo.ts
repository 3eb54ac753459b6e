import { type DataObject, objectOr } from '../../core/base/data';
import { isCompilable, type ManifestNode, materializationOf } from '../../core/project/manifest';
import type { NodeResult } from '../../core/run/results';

/** dbt's `node_info` of an event: which node, and how far it has come. Without a result it has begun `at`. */
export function nodeInfo(node: ManifestNode, at: string, result?: NodeResult): DataObject {
  const isGeneric = node.resource_type === 'test' && node.test_metadata !== null;
  return {
    materialized: materializationOf(node),
    meta: objectOr(node.meta),
    node_checksum: isCompilable(node) && !isGeneric ? node.checksum.checksum : '',
    node_finished_at: localTime(result?.timing.at(-1)?.completed_at ?? ''),
    node_name: node.name,
    node_path: node.path,
    node_relation: relationOf(node),
    node_started_at: localTime(result?.timing[0]?.started_at ?? at),
    node_status: result?.status ?? 'started',
    resource_type: node.resource_type,
    unique_id: node.unique_id,
  };
}

function relationOf(node: ManifestNode): DataObject {
  if (!isCompilable(node)) return {};
  return {
    alias: node.alias,
    database: node.database,
    relation_name: node.relation_name ?? '',
    schema: node.schema,
  };
}

function localTime(at: string): string {
  return at.replace(/Z$/, '');
}
