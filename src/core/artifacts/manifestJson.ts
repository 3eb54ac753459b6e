import { md5Hex } from '../base/checksum';
import { type DataObject, dataOfObject } from '../base/data';
import { DBT_VERSION } from '../base/version';
import type { Invocation } from '../compile/session';
import type { Graph } from '../graph/buildGraph';
import type { MacroEntry, Manifest, ManifestNode, UniqueId } from '../project/manifest';
import { uniqueId } from '../project/resources/ids';
import { type Made, NOTHING, nodeJson } from './nodeJson';
import { OVERVIEW_DOC } from './overviewDoc';
import { primaryKeyOf, testsByNode } from './primaryKey';
import { selectorsJson } from './selectorsJson';

/** What a manifest tells besides the project's resources. */
export interface ManifestInput {
  readonly graph: Graph;
  readonly invocation: Invocation;
  /** The nodes that have been compiled in this command. */
  readonly compiled: Made['compiled'];
  /** Those for which a statement was written below target/run; absent when the command runs nothing. */
  readonly executed?: Made['executed'];
  readonly fixtures: NonNullable<Made['fixtures']>;
}

/** dbt's manifest.json, version 12, as data. */
export function manifestJson(input: ManifestInput): DataObject {
  const { graph, invocation } = input;
  const { manifest, dag } = graph;
  const toJson = withPrimaryKeys(input);
  const read = { ...NOTHING, fixtures: input.fixtures };
  const section = (...types: readonly string[]) =>
    Object.fromEntries(
      [...manifest.nodes.values()]
        .filter((node) => types.includes(node.resource_type))
        .map((node) => [node.unique_id, toJson(node)]),
    );
  const relatives = (of: (id: UniqueId) => readonly UniqueId[]) =>
    Object.fromEntries(dag.ids.map((id) => [id, [...of(id)].sort()]));
  return {
    metadata: metadataJson('manifest', 'v12', invocation, {
      project_name: manifest.projectName,
      project_id: md5Hex(manifest.projectName),
      user_id: null,
      send_anonymous_usage_stats: false,
      adapter_type: 'duckdb',
      quoting: { ...manifest.quoting, column: null },
      run_started_at: invocation.startedAt.toISOString().replace('Z', '000+00:00'),
    }),
    nodes: section('model', 'seed', 'snapshot', 'test', 'analysis', 'operation'),
    sources: section('source'),
    macros: Object.fromEntries([...manifest.macros].map(([id, macro]) => [id, macroJson(macro)])),
    docs: {
      [String(OVERVIEW_DOC.unique_id)]: OVERVIEW_DOC,
      ...Object.fromEntries(
        [...manifest.docs].map(([id, doc]) => [id, { ...dataOfObject(doc), resource_type: 'doc' }]),
      ),
    },
    exposures: section('exposure'),
    metrics: section('metric'),
    groups: Object.fromEntries(
      [...manifest.groups].map(([id, group]) => [id, dataOfObject(group)]),
    ),
    selectors: selectorsJson(graph.selectorsData),
    disabled: Object.fromEntries(
      [...manifest.disabled].map(([id, list]) => [id, list.map((node) => nodeJson(node, read))]),
    ),
    parent_map: relatives(dag.parents),
    child_map: relatives(dag.children),
    group_map: groupMap(manifest),
    saved_queries: section('saved_query'),
    semantic_models: section('semantic_model'),
    unit_tests: section('unit_test'),
    functions: section('function'),
  };
}

function withPrimaryKeys({ graph, compiled, executed, fixtures }: ManifestInput) {
  const { targetPath } = graph.manifest;
  const done = executed
    ? { executed, testMacros: testMacros(graph.manifest) }
    : { executed: new Set<UniqueId>() };
  const made = { compiled, ...done, fixtures, targetPath };
  const tests = testsByNode(graph.manifest);
  return (node: ManifestNode): DataObject => {
    const json = nodeJson(node, made);
    if (node.resource_type === 'model')
      json.primary_key = primaryKeyOf(node, tests.get(node.unique_id) ?? []);
    return json;
  };
}

/** What dbt's materialization of a test calls, of the project or of dbt: the only materialization whose calls it notes. */
function testMacros({ macros, projectName }: Manifest): UniqueId[] {
  return ['get_limit_subquery_sql', 'should_store_failures', 'statement'].map((name) => {
    const own = uniqueId('macro', projectName, name);
    return macros.has(own) ? own : uniqueId('macro', 'dbt', name);
  });
}

function macroJson({ meta, docs, ...macro }: MacroEntry): DataObject {
  const config = { meta, docs };
  return { ...dataOfObject(macro), resource_type: 'macro', meta, docs, config };
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
    env: customEnv(invocation),
    ...more,
  };
}

/** The members of each group, by its name. */
function groupMap({ groups, nodes }: Manifest): DataObject {
  const members = (name: string) =>
    [...nodes.values()].filter(
      (node) => 'group' in node && node.resource_type !== 'function' && node.group === name,
    );
  return Object.fromEntries(
    [...groups.values()].map(({ name }) => [name, members(name).map(({ unique_id: id }) => id)]),
  );
}

const CUSTOM_ENV = 'DBT_ENV_CUSTOM_ENV_';

/** The variables of the environment that are meant for artifacts. */
function customEnv({ env }: Invocation): DataObject {
  const custom = Object.entries(env).filter(([name]) => name.startsWith(CUSTOM_ENV));
  return Object.fromEntries(custom.map(([name, value]) => [name.slice(CUSTOM_ENV.length), value]));
}
