import { expect, it } from 'vitest';
import type { Data, DataObject } from '../base/data';
import { configLevels, finishConfig, mergeConfig, modelFreshness } from './nodeConfig';

const merge = (...layers: DataObject[]) => layers.reduce(mergeConfig, {});

it('[P16] takes configs from the outermost level in, along the path of names', () => {
  const tree: DataObject = {
    '+tags': 'all',
    enabled: true,
    shop: { '+schema': 's', staging: { materialized: 'view' }, other: { '+schema': 'x' } },
  };
  expect(configLevels(tree, ['shop', 'staging', 'stg_orders'])).toEqual([
    { tags: 'all', enabled: true },
    { schema: 's' },
    { materialized: 'view' },
  ]);
});

it('[P16] takes a mapping for a config only behind a plus, for a folder otherwise', () => {
  const tree: DataObject = { shop: { '+meta': { a: 1n }, meta: { '+tags': 'in_a_folder' } } };
  expect(configLevels(tree, ['shop', 'orders'])).toEqual([{}, { meta: { a: 1n } }]);
  expect(configLevels(tree, ['shop', 'meta', 'orders'])[2]).toEqual({ tags: 'in_a_folder' });
});

it('[P16] ends where a level is a value', () => {
  expect(configLevels({ shop: { orders: 'view' } }, ['shop', 'orders'])).toEqual([
    {},
    { orders: 'view' },
  ]);
});

it.each<[string, DataObject, DataObject, DataObject]>([
  [
    'replaces a plain config',
    { materialized: 'view' },
    { materialized: 'table' },
    { materialized: 'table' },
  ],
  ['replaces a list', { unique_key: ['a'] }, { unique_key: ['b'] }, { unique_key: ['b'] }],
  ['adds tags', { tags: ['a', 'b'] }, { tags: ['b', 'c'] }, { tags: ['a', 'b', 'b', 'c'] }],
  ['takes one tag for a list', { tags: 'a' }, { tags: 'b' }, { tags: ['a', 'b'] }],
  ['adds packages', { packages: ['a'] }, { packages: 'a' }, { packages: ['a', 'a'] }],
  [
    'updates meta key by key',
    { meta: { a: 1n, b: 1n } },
    { meta: { b: 2n } },
    { meta: { a: 1n, b: 2n } },
  ],
  [
    'updates column_types',
    { column_types: { a: 'int' } },
    { column_types: { b: 'text' } },
    { column_types: { a: 'int', b: 'text' } },
  ],
  [
    'updates docs',
    { docs: { show: true } },
    { docs: { node_color: 'red' } },
    { docs: { show: true, node_color: 'red' } },
  ],
  [
    'keeps a null, which must not be, for the check of configs',
    { meta: { a: 1n }, tags: null },
    { meta: null, tags: ['b'] },
    { meta: null, tags: null },
  ],
])('[P17] %s', (_, above, below, merged) => {
  expect(merge(above, below)).toEqual(merged);
});

it('[P17] appends hooks, each with its defaults, under either spelling', () => {
  const hook = (sql: string, transaction = true) => ({ sql, transaction, index: null });
  const merged = merge(
    { pre_hook: 'a' },
    {
      'pre-hook': ['b', { sql: 'c', transaction: false }, '\n{"sql": "e", "transaction": false}\n'],
    },
    { post_hook: { sql: 'd' } },
  );
  expect(merged).toEqual({
    'pre-hook': [hook('a'), hook('b'), hook('c', false), hook('e', false)],
    'post-hook': [hook('d')],
  });
});

it('[P17] replaces the grantees of a privilege, and adds those of one behind a plus', () => {
  const above = { grants: { select: ['ana'], insert: 'bo' } };
  expect(merge(above, { grants: { '+select': 'cy', insert: ['di'] } })).toEqual({
    grants: { select: ['ana', 'cy'], insert: ['di'] },
  });
});

it("[P17] completes a contract and the names of a snapshot's columns", () => {
  const { contract, snapshot_meta_column_names: names } = merge({
    contract: { enforced: true },
    snapshot_meta_column_names: { dbt_scd_id: 'id' },
  });
  expect(contract).toEqual({ enforced: true, alias_types: true });
  expect(names).toMatchObject({ dbt_scd_id: 'id', dbt_valid_to: null });
});

it('[P17] drops what dbt does not know of a contract and of docs', () => {
  const given = { contract: { enforce: true }, docs: { shown: false, show: false } };
  expect(merge(given)).toEqual({
    contract: { enforced: false, alias_types: true },
    docs: { show: false },
  });
});

it.each<[string, Data, Data]>([
  [
    'fills what is missing',
    { build_after: {}, mine: 1n },
    { build_after: { count: null, period: null, updates_on: 'any' } },
  ],
  [
    'drops what dbt does not know',
    { build_after: { updates_on: 'all', count: 2n, period: 'day', mine: 1n } },
    { build_after: { updates_on: 'all', count: 2n, period: 'day' } },
  ],
  ['keeps nothing without build_after', { warn_after: { count: 1n } }, null],
  [
    'takes a whole number as Python does',
    { build_after: { count: '4', period: 'day' } },
    { build_after: { count: 4n, period: 'day', updates_on: 'any' } },
  ],
  ['keeps nothing of a text', 'daily', null],
])('[P17] of the freshness of a model %s', (_, given, kept) => {
  expect(modelFreshness(given)).toEqual(kept);
});

it('[P17] knows project for database and dataset for schema', () => {
  expect(merge({ project: 'd', dataset: 's' })).toEqual({ database: 'd', schema: 's' });
});

it.each<[DataObject, DataObject]>([
  [{ store_failures: true }, { store_failures: true, store_failures_as: 'table' }],
  [{ store_failures: false }, { store_failures: false, store_failures_as: 'ephemeral' }],
  [{ store_failures_as: 'view' }, { store_failures: true, store_failures_as: 'view' }],
  [
    { store_failures_as: 'ephemeral', store_failures: true },
    { store_failures_as: 'ephemeral', store_failures: false },
  ],
  [
    { store_failures: null, store_failures_as: null },
    { store_failures: null, store_failures_as: null },
  ],
])('[P17] lets how failures are stored and whether say the same: %j', (given, finished) => {
  expect(finishConfig(given)).toEqual(finished);
});
