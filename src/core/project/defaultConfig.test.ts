import { expect, it } from 'vitest';
import { toPythonJson } from '../base/data';
import { defaultConfig } from './defaultConfig';

// The configs that stock dbt 1.11.16 writes into its manifest for resources without any.
const BUILT =
  '"enabled": true, "alias": null, "schema": null, "database": null, "tags": [], "meta": {}, "group": null, "static_analysis": null, "materialized": "view", "incremental_strategy": null, "batch_size": null, "lookback": 1, "begin": null, "persist_docs": {}, "post-hook": [], "pre-hook": [], "quoting": {}, "column_types": {}, "full_refresh": null, "unique_key": null, "on_schema_change": "ignore", "on_configuration_change": "apply", "grants": {}, "packages": [], "docs": {"show": true, "node_color": null}, "contract": {"enforced": false, "alias_types": true}, "event_time": null, "concurrent_batches": null';

it.each([
  ['model', `{${BUILT}, "access": "protected", "freshness": null}`],
  ['analysis', `{${BUILT}}`],
  ['operation', `{${BUILT}}`],
  ['seed', `{${BUILT.replace('"view"', '"seed"')}, "delimiter": ",", "quote_columns": null}`],
  [
    'snapshot',
    `{${BUILT.replace('"view"', '"snapshot"')}, "strategy": null, "target_schema": null, "target_database": null, "updated_at": null, "check_cols": null, "snapshot_meta_column_names": {"dbt_valid_to": null, "dbt_valid_from": null, "dbt_scd_id": null, "dbt_updated_at": null, "dbt_is_deleted": null}, "dbt_valid_to_current": null}`,
  ],
  [
    'test',
    '{"enabled": true, "alias": null, "schema": "dbt_test__audit", "database": null, "tags": [], "meta": {}, "group": null, "static_analysis": null, "materialized": "test", "severity": "ERROR", "store_failures": null, "store_failures_as": null, "where": null, "limit": null, "fail_calc": "count(*)", "warn_if": "!= 0", "error_if": "!= 0"}',
  ],
  ['exposure', '{"enabled": true, "tags": [], "meta": {}}'],
  ['unit_test', '{"tags": [], "meta": {}, "enabled": true, "static_analysis": null}'],
] as const)('[P19] gives a %s the configs of stock dbt, in its order', (type, json) => {
  expect(toPythonJson(defaultConfig(type))).toBe(json);
});

it('[P19] gives each resource configs of its own', () => {
  const config = defaultConfig('model');
  config.tags = ['changed'];
  expect(defaultConfig('model').tags).toEqual([]);
});
