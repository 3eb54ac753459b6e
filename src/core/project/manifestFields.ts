import { type DataObject, dataOfObject } from '../base/data';
import { contractJson } from './contractJson';
import { isCompilable, type ManifestNode, type ResourceType, type SourceNode } from './manifest';
import { wholeFreshness } from './resources/sourceFreshness';

/** The fields that dbt's manifest has for a node of its type, as they are once the project is parsed. */
export function manifestFields(node: ManifestNode): DataObject {
  const { at: _, ...fields } = node;
  const all = { ...FILLED[node.resource_type], ...dataOfObject(fields), ...derived(node) };
  const names = leftOut(node);
  return names.length === 0
    ? all
    : Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)));
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
const SQL = ['constraints', 'version'];
const LEFT_OUT: Readonly<Record<Exclude<ResourceType, 'model'>, readonly string[]>> = {
  seed: [...SQL, 'language', 'refs', 'sources', 'functions'],
  snapshot: SQL,
  test: SQL,
  analysis: SQL,
  operation: SQL,
  source: [],
  exposure: [],
  unit_test: ['meta', 'tags', 'unrendered_config'],
  metric: [],
  semantic_model: ['meta', 'tags'],
  saved_query: ['meta'],
  function: SQL,
};

/** What only generic tests have. */
const GENERIC = ['test_metadata', 'column_name', 'file_key_name', 'attached_node'];

function leftOut(node: ManifestNode): readonly string[] {
  if (node.resource_type === 'model') return node.isWhole ? ['isWhole'] : [];
  const names = LEFT_OUT[node.resource_type];
  const isSingular = node.resource_type === 'test' && node.test_metadata === null;
  return isSingular ? [...names, ...GENERIC] : names;
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
