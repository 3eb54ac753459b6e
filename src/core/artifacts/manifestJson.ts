import { md5Hex } from '../base/checksum';
import { type DataObject, dataOfObject } from '../base/data';
import { DBT_VERSION } from '../base/version';
import type { CompiledNode } from '../compile/compileNode';
import type { Invocation } from '../compile/session';
import type { Graph } from '../graph/buildGraph';
import type { Manifest, ManifestNode, UniqueId } from '../project/manifest';

/** What a manifest tells besides the project's resources. */
export interface ManifestInput {
  readonly graph: Graph;
  readonly invocation: Invocation;
  /** The nodes that have been compiled in this command. */
  readonly compiled: ReadonlyMap<UniqueId, CompiledCode>;
}

type CompiledCode = Pick<CompiledNode, 'code' | 'ephemerals'>;

/** dbt's manifest.json, version 12, as data. */
export function manifestJson({ graph, invocation, compiled }: ManifestInput): DataObject {
  const { manifest } = graph;
  const nodes = [...manifest.nodes.values()];
  const section = (...types: readonly string[]) =>
    Object.fromEntries(
      nodes
        .filter((node) => types.includes(node.resource_type))
        .map((node) => [node.unique_id, nodeJson(node, compiled.get(node.unique_id))]),
    );
  return {
    metadata: metadataJson('manifest', 'v12', invocation, {
      project_name: manifest.projectName,
      project_id: md5Hex(manifest.projectName),
      user_id: null,
      send_anonymous_usage_stats: false,
      adapter_type: 'duckdb',
      quoting: { database: true, schema: true, identifier: true, column: null },
      run_started_at: invocation.startedAt.toISOString(),
    }),
    nodes: section('model', 'seed', 'snapshot', 'test', 'analysis', 'operation'),
    sources: section('source'),
    macros: Object.fromEntries(
      [...manifest.macros].map(([id, macro]) => [id, dataOfObject(macro)]),
    ),
    docs: Object.fromEntries(
      [...manifest.docs].map(([id, doc]) => [id, { ...dataOfObject(doc), resource_type: 'doc' }]),
    ),
    exposures: section('exposure'),
    metrics: {},
    groups: Object.fromEntries(
      [...manifest.groups].map(([id, group]) => [id, dataOfObject(group)]),
    ),
    selectors: {},
    disabled: Object.fromEntries(
      [...manifest.disabled].map(([id, list]) => [
        id,
        list.map((node) => nodeJson(node, undefined)),
      ]),
    ),
    parent_map: Object.fromEntries(graph.dag.ids.map((id) => [id, [...graph.dag.parents(id)]])),
    child_map: Object.fromEntries(graph.dag.ids.map((id) => [id, [...graph.dag.children(id)]])),
    group_map: groupMap(manifest),
    saved_queries: {},
    semantic_models: {},
    unit_tests: section('unit_test'),
    functions: {},
  };
}

/** The `metadata` of an artifact. */
export function metadataJson(
  artifact: string,
  version: string,
  invocation: Invocation,
  more: DataObject = {},
): DataObject {
  return {
    dbt_schema_version: `https://schemas.getdbt.com/dbt/${artifact}/${version}.json`,
    dbt_version: DBT_VERSION,
    generated_at: invocation.startedAt.toISOString(),
    invocation_id: invocation.id,
    invocation_started_at: invocation.startedAt.toISOString(),
    env: {},
    ...more,
  };
}

/** The members of each group, by its name. */
function groupMap({ groups, nodes }: Manifest): DataObject {
  const members = (name: string) =>
    [...nodes.values()].filter((node) => 'group' in node && node.group === name);
  return Object.fromEntries(
    [...groups.values()].map(({ name }) => [name, members(name).map(({ unique_id: id }) => id)]),
  );
}

function nodeJson(node: ManifestNode, compiled: CompiledCode | undefined): DataObject {
  const { at: _, ...fields } = node;
  return { ...dataOfObject(fields), ...compiledJson(node, compiled) };
}

function compiledJson(node: ManifestNode, compiled: CompiledCode | undefined): DataObject {
  if (!('raw_code' in node) || node.resource_type === 'seed') return {};
  if (!compiled)
    return { compiled: false, compiled_code: null, extra_ctes_injected: false, extra_ctes: [] };
  return {
    compiled: true,
    compiled_code: compiled.code,
    extra_ctes_injected: true,
    extra_ctes: compiled.ephemerals.map((id) => ({ id, sql: null })),
  };
}
