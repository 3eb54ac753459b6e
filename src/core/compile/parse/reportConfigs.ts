import { type Data, type DataObject, objectOr } from '../../base/data';
import { isHtmlColor } from '../../project/htmlColors';
import {
  BATCH_SIZES,
  isMicrobatch,
  type ManifestNode,
  type ModelNode,
} from '../../project/manifest';
import { valueOfData } from '../../python/data';
import { parseIsoDateTime } from '../../python/modules/datetime/isoParse';
import { toText } from '../../python/repr';
import { isTrue } from '../../python/truth';
import { typeName } from '../../python/typeName';
import type { Parser } from './parser';

/** Reports configs with which snapshots and microbatch models cannot be built; the words are dbt's. */
export function reportConfigs({ nodes, problems }: Parser): void {
  for (const node of nodes.values()) {
    const fault = faultOf(node);
    if (fault) problems.report('config-invalid', { fault }, node.at);
  }
}

function faultOf(node: ManifestNode): string | undefined {
  switch (node.resource_type) {
    case 'snapshot':
      return snapshotFault(node.config);
    case 'model':
      return modelFault(node) ?? keyFault(node);
    case 'seed':
    case 'test':
      return materializedFault(node.config, node.resource_type);
    default:
      return undefined;
  }
}

/** What is built in one way alone may say nothing else. */
function materializedFault({ materialized = null }: DataObject, type: string): string | undefined {
  return isTrue(valueOfData(materialized)) && materialized !== type
    ? `A ${type} must have a materialized value of '${type}'`
    : undefined;
}

function snapshotFault(config: DataObject): string | undefined {
  const isGiven = (key: string) => isTrue(valueOfData(config[key] ?? null));
  const { strategy, check_cols: columns } = config;
  if (!isGiven('strategy') || !isGiven('unique_key'))
    return "Snapshots must be configured with a 'strategy' and 'unique_key'.";
  if (strategy === 'check' && !isGiven('check_cols'))
    return 'A snapshot configured with the check strategy must specify a check_cols configuration.';
  if (strategy === 'check' && typeof columns === 'string' && columns !== 'all')
    return `Invalid value for 'check_cols': ${columns}. Expected 'all' or a list of strings.`;
  if (strategy === 'timestamp' && !isGiven('updated_at'))
    return 'A snapshot configured with the timestamp strategy must specify an updated_at configuration.';
  if (strategy === 'timestamp' && isGiven('check_cols'))
    return "A 'timestamp' snapshot should not have 'check_cols'";
  return materializedFault(config, 'snapshot');
}

/** A primary key stands at one column or at the model, whether a contract is enforced or not. */
function keyFault({ columns, constraints, original_file_path: path }: ModelNode) {
  const isKey = (one: Data) => objectOr(one).type === 'primary_key';
  const keyed = Object.values(columns).filter((column) => column.constraints.some(isKey));
  const names = toText(keyed.map(({ name }) => name));
  const faults = [
    keyed.length > 1 &&
      `Found ${keyed.length} columns (${names}) with primary key constraints defined. Primary keys for multiple columns must be defined as a model level constraint.`,
    keyed.length > 0 &&
      constraints.some(isKey) &&
      'Primary key constraints defined at the model level and the columns level. Primary keys can be defined at the model level or the column level, not both.',
  ].filter((fault) => fault !== false);
  return faults.length > 0
    ? `Primary key constraint error: (${path})\n${faults.join('\n')}`
    : undefined;
}

function modelFault(node: ModelNode): string | undefined {
  const { node_color: color } = objectOr(node.config.docs);
  if (typeof color === 'string' && color !== '' && !isHtmlColor(color))
    return `Invalid color name for docs.node_color: ${color}. It is neither a valid HTML color name nor a valid HEX code.`;
  const fault = isMicrobatch(node) ? microbatchFault(node) : undefined;
  if (fault !== undefined) return `Microbatch model '${node.name}' ${fault}`;
  const { contract, materialized, on_schema_change: change = null } = node.config;
  const isBound = materialized === 'incremental' && objectOr(contract).enforced === true;
  return isBound && change !== 'append_new_columns' && change !== 'fail'
    ? `Invalid value for on_schema_change: ${toText(valueOfData(change))}. Models materialized as incremental with contracts enabled must set on_schema_change to 'append_new_columns' or 'fail'`
    : undefined;
}

/** What follows the model's name. */
function microbatchFault({ config }: ModelNode): string | undefined {
  const { event_time: time = null, batch_size: size = null, lookback = null } = config;
  const { begin = null, concurrent_batches: concurrent = null } = config;
  if (time === null)
    return "must provide an 'event_time' (string) config that indicates the name of the event time column.";
  if (typeof time !== 'string')
    return `must provide an 'event_time' config of type string, but got: ${classOf(time)}.`;
  if (begin === null)
    return "must provide a 'begin' (datetime) config that indicates the earliest timestamp the microbatch model should be built from.";
  if (typeof begin !== 'string')
    return `must provide a 'begin' config of type datetime, but got: ${classOf(begin)}.`;
  if (!isMoment(begin))
    return `must provide a 'begin' config of valid datetime (ISO format), but got: ${begin}.`;
  if (!BATCH_SIZES.some((one) => one === size))
    return `must provide a 'batch_size' config that is one of ${toText([...BATCH_SIZES])}, but got: ${toText(valueOfData(size))}.`;
  if (lookback !== null && typeof lookback !== 'bigint' && typeof lookback !== 'boolean')
    return `must provide the optional 'lookback' config as type int, but got: ${classOf(lookback)}).`;
  return concurrent !== null && typeof concurrent !== 'boolean'
    ? `optional 'concurrent_batches' config must be of type \`bool\` if specified, but got: ${classOf(concurrent)}).`
    : undefined;
}

function classOf(data: Data): string {
  return `<class '${typeName(valueOfData(data))}'>`;
}

function isMoment(text: string): boolean {
  try {
    parseIsoDateTime(text);
    return true;
  } catch {
    return false;
  }
}
