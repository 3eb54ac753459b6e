import { type Data, type DataObject, objectOr } from '../../base/data';
import { type ManifestNode, materializationOf } from '../../project/manifest';
import { uniqueId } from '../../project/resources/ids';
import type { Parser } from './parser';

const DESCRIBED = ['models', 'seeds', 'analyses', 'snapshots', 'data_tests', 'functions'] as const;

/** Reports properties of resources that do not exist, or that stand in the list of another kind. */
export function reportUnusedEntries({ properties, nodes, problems }: Parser): void {
  for (const section of DESCRIBED) {
    for (const { name, packageName, path, at } of properties.unused(section)) {
      const type = (['model', 'seed', 'snapshot'] as const).find((one) =>
        nodes.has(uniqueId(one, packageName, name)),
      );
      const params = { name, section, path };
      if (type === undefined) problems.report('patch-without-node', params, at(['name']));
      else problems.report('patch-misplaced', { ...params, type }, at(['name']));
    }
  }
}

/** Reports models that enforce a contract of columns that nobody describes, or with constraints that are not kept. */
export function reportContracts({ nodes, problems }: Parser): void {
  for (const node of nodes.values()) {
    if (node.resource_type !== 'model' || !objectOr(node.config.contract).enforced) continue;
    const columns = Object.values(node.columns);
    const constraints = [...columns.flatMap((column) => column.constraints), ...node.constraints];
    const materialized = materializationOf(node);
    const isKept = ['table', 'incremental'].includes(materialized);
    if (!isKept && constraints.some((one) => objectOr(one).warn_unsupported))
      problems.report('constraints-idle', { materialized }, node.at);
    if (columns.length === 0)
      problems.report('contract-without-columns', { node: node.unique_id }, node.at);
  }
}

/** Reports snapshots whose config does not say how they tell that a row has changed. */
export function reportSnapshots({ nodes, problems }: Parser): void {
  for (const node of nodes.values()) {
    const fault = node.resource_type === 'snapshot' ? snapshotFault(node.config) : undefined;
    if (fault) problems.report('node-config', { node: node.unique_id, fault }, node.at);
  }
}

function snapshotFault(config: DataObject): string | undefined {
  const lacks = (key: string) => !isFilled(config[key]);
  if (lacks('strategy') || lacks('unique_key'))
    return 'must have a `strategy:` and a `unique_key:`';
  if (config.strategy === 'timestamp' && lacks('updated_at')) return 'must have an `updated_at:`';
  if (config.strategy === 'check' && lacks('check_cols')) return 'must have `check_cols:`';
  if (config.materialized !== 'snapshot') return 'must have no `materialized:` but snapshot';
  return undefined;
}

/** Reports microbatch models whose config does not say what their batches are. */
export function reportMicrobatches({ nodes, problems }: Parser): void {
  for (const node of nodes.values()) {
    const { materialized, incremental_strategy: strategy } = node.config;
    if (materialized !== 'incremental' || strategy !== 'microbatch') continue;
    const fault = microbatchFault(node.config);
    if (fault) problems.report('node-config', { node: node.unique_id, fault }, node.at);
  }
}

function microbatchFault(config: DataObject): string | undefined {
  if (typeof config.event_time !== 'string') return 'must name a column as `event_time:`';
  if (typeof config.begin !== 'string' || Number.isNaN(Date.parse(config.begin)))
    return 'must have a date or moment as `begin:`';
  if (!['hour', 'day', 'month', 'year'].includes(String(config.batch_size)))
    return 'must have the `batch_size:` hour, day, month or year';
  const { lookback = null } = config;
  return lookback === null || typeof lookback === 'bigint'
    ? undefined
    : 'must have a whole number as `lookback:`';
}

function isFilled(data: Data | undefined): boolean {
  return data !== undefined && data !== null && String(data) !== '';
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
