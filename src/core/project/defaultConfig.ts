import type { DataObject } from '../base/data';
import type { ResourceType } from './manifest';

/** What an enforced contract is when only a part of it is given. */
export const CONTRACT: DataObject = { enforced: false, alias_types: true };

/** How the docs show a resource of which nothing is said. */
export const DOCS: DataObject = { show: true, node_color: null };

const COMMON: DataObject = {
  enabled: true,
  alias: null,
  schema: null,
  database: null,
  tags: [],
  meta: {},
  group: null,
  static_analysis: null,
};

const NODE: DataObject = {
  ...COMMON,
  materialized: 'view',
  incremental_strategy: null,
  batch_size: null,
  lookback: 1n,
  begin: null,
  persist_docs: {},
  'post-hook': [],
  'pre-hook': [],
  quoting: {},
  column_types: {},
  full_refresh: null,
  unique_key: null,
  on_schema_change: 'ignore',
  on_configuration_change: 'apply',
  grants: {},
  packages: [],
  docs: DOCS,
  contract: CONTRACT,
  event_time: null,
  concurrent_batches: null,
};

/** dbt's names of the columns that a snapshot adds; null stands for the name itself. */
export const SNAPSHOT_COLUMNS: DataObject = {
  dbt_valid_to: null,
  dbt_valid_from: null,
  dbt_scd_id: null,
  dbt_updated_at: null,
  dbt_is_deleted: null,
};

const SEMANTIC: DataObject = { enabled: true, group: null, meta: {} };

const DEFAULTS: Readonly<Record<ResourceType, DataObject>> = {
  model: { ...NODE, access: 'protected', freshness: null },
  analysis: NODE,
  operation: NODE,
  seed: { ...NODE, materialized: 'seed', delimiter: ',', quote_columns: null },
  snapshot: {
    ...NODE,
    materialized: 'snapshot',
    strategy: null,
    target_schema: null,
    target_database: null,
    updated_at: null,
    check_cols: null,
    snapshot_meta_column_names: SNAPSHOT_COLUMNS,
    dbt_valid_to_current: null,
  },
  test: {
    ...COMMON,
    schema: 'dbt_test__audit',
    materialized: 'test',
    severity: 'ERROR',
    store_failures: null,
    store_failures_as: null,
    where: null,
    limit: null,
    fail_calc: 'count(*)',
    warn_if: '!= 0',
    error_if: '!= 0',
  },
  source: {
    enabled: true,
    event_time: null,
    freshness: null,
    loaded_at_field: null,
    loaded_at_query: null,
    meta: {},
    tags: [],
    static_analysis: null,
  },
  metric: SEMANTIC,
  semantic_model: SEMANTIC,
  saved_query: { ...SEMANTIC, export_as: null, schema: null, cache: { enabled: false } },
  function: {
    ...NODE,
    materialized: 'function',
    type: 'scalar',
    volatility: null,
    runtime_version: null,
    entry_point: null,
  },
  exposure: { enabled: true, tags: [], meta: {} },
  unit_test: { tags: [], meta: {}, enabled: true, static_analysis: null },
};

/** The config of a resource for which nothing is set: dbt's defaults, in the order of its manifest. */
export function defaultConfig(type: ResourceType): DataObject {
  return { ...DEFAULTS[type] };
}
