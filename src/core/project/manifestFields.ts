import { type DataObject, dataOf } from '../base/data';
import { contractJson } from './contractJson';
import { isCompilable, type ManifestNode, type ResourceType, type SourceNode } from './manifest';
import { wholeFreshness } from './resources/sourceFreshness';

/** The fields that dbt's manifest has for a node of its type, as they are once the project is parsed. */
export function manifestFields(node: ManifestNode): DataObject {
  const leftOut = leftOutOf(node);
  const all: DataObject = { ...FILLED[node.resource_type] };
  for (const name in node) {
    const value = (node as unknown as Readonly<Record<string, unknown>>)[name];
    if (value !== undefined && !leftOut.has(name)) all[name] = dataOf(value);
  }
  return Object.assign(all, derived(node));
}

/** Fields of dbt's manifest that nothing here has a value for. */
const BUILT: DataObject = { build_path: null };
const COMPILED: DataObject = { ...BUILT, metrics: [], compiled_path: null };
const FILLED: Readonly<Record<ResourceType, DataObject>> = {
  model: {
    ...COMPILED,
    primary_key: [],
  },
  seed: BUILT,
  snapshot: COMPILED,
  test: COMPILED,
  analysis: COMPILED,
  operation: COMPILED,
  source: { patch_path: null },
  exposure: {},
  unit_test: {},
  metric: {},
  semantic_model: {},
  saved_query: {},
  function: COMPILED,
};

/** Fields of ours that dbt's manifest has not. */
const PLACE = ['at'];
const SQL = [...PLACE, 'constraints', 'version'];
const LEFT_OUT: Readonly<Record<ResourceType, ReadonlySet<string>>> = {
  model: new Set([...PLACE, 'isWhole']),
  seed: new Set([...SQL, 'language', 'refs', 'sources', 'functions']),
  snapshot: new Set(SQL),
  test: new Set(SQL),
  analysis: new Set(SQL),
  operation: new Set(SQL),
  source: new Set(PLACE),
  exposure: new Set(PLACE),
  unit_test: new Set([...PLACE, 'meta', 'tags', 'unrendered_config']),
  metric: new Set(PLACE),
  semantic_model: new Set([...PLACE, 'meta', 'tags']),
  saved_query: new Set([...PLACE, 'meta']),
  function: new Set(SQL),
};

/** What only generic tests have. */
const SINGULAR_LEFT_OUT: ReadonlySet<string> = new Set([
  ...SQL,
  ...['test_metadata', 'column_name', 'file_key_name', 'attached_node'],
]);

function leftOutOf(node: ManifestNode): ReadonlySet<string> {
  const isSingular = node.resource_type === 'test' && node.test_metadata === null;
  return isSingular ? SINGULAR_LEFT_OUT : LEFT_OUT[node.resource_type];
}

function derived(node: ManifestNode): DataObject {
  if (node.resource_type === 'source') return sourceFields(node);
  if (!isCompilable(node) || node.resource_type === 'seed') return {};
  return {
    contract: contractJson(node),
    docs: { show: true, node_color: null, ...node.docs },
    ...(node.resource_type === 'operation' && { index: BigInt(node.index) }),
  };
}

/** Limits that nobody has set are written out; those that were turned off are not. */
function sourceFields({ freshness, config, quoting, unrendered_config }: SourceNode): DataObject {
  const isOff = unrendered_config.freshness === null;
  const whole = isOff ? null : (freshness ?? wholeFreshness({}));
  return {
    freshness: whole,
    config: { ...config, freshness: whole },
    quoting: { database: null, schema: null, identifier: null, column: null, ...quoting },
  };
}
