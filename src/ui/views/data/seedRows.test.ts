import { expect, it } from 'vitest';
import { seedSpec } from '../../../core/intake/seedSpec';
import type { SeedNode } from '../../../core/project/manifest';
import type { TabReport } from '../../../engine/tab/tabReport';
import { readDataSearch } from './dataSearch';
import { seedRows } from './seedRows';

const node = (unique_id: string, more: object = {}) => {
  const [resource_type, , name] = unique_id.split('.');
  return { unique_id, resource_type, name, columns: {}, config: {}, alias: name, ...more };
};
const state = (status: string, failures: number) => ({ status, failures });

const report = {
  project: {
    nodes: [
      node('seed.shop.raw_orders', { config: { column_types: { order_id: 'bigint' } } }),
      node('seed.shop.raw_items'),
      node('model.shop.stg_orders'),
      node('model.shop.fct_orders'),
      node('test.shop.unique_stg', { attached_node: 'model.shop.stg_orders' }),
      node('test.shop.positive_fct', { attached_node: 'model.shop.fct_orders' }),
      node('test.shop.not_null_raw', { attached_node: 'seed.shop.raw_orders' }),
    ],
    parents: {
      'model.shop.stg_orders': ['seed.shop.raw_orders'],
      'model.shop.fct_orders': ['model.shop.stg_orders', 'seed.shop.raw_orders'],
    },
  },
  state: {
    rowCounts: { 'seed.shop.raw_orders': 12 },
    seeds: {
      raw_orders: { kind: 'import', fileName: 'a.csv', sizeBytes: 99, at: '', mode: 'replace' },
    },
    nodes: {
      'test.shop.unique_stg': state('fail', 3),
      'test.shop.positive_fct': state('fail', 1),
      'test.shop.not_null_raw': state('pass', 0),
    },
  },
} as unknown as TabReport;

it('lists the seeds by name, with the size of the file that their rows came from', () => {
  const spec = (name: string, columns: readonly string[]) =>
    seedSpec(
      { ...node(`seed.shop.${name}`), database: null, schema: 'main' } as unknown as SeedNode,
      columns.map((column) => ({ name: column, type: 'DATE' })),
    );
  const facts = {
    raw_items: { spec: spec('raw_items', ['sold_on']), sampleBytes: 7, newest: null },
    raw_orders: { spec: spec('raw_orders', []), sampleBytes: 5, newest: null },
  };
  expect(
    seedRows(report, facts).map(({ spec: { name, columns }, rows, sizeBytes }) => {
      return [name, columns.length, rows, sizeBytes];
    }),
  ).toEqual([
    ['raw_items', 1, null, 7],
    ['raw_orders', 0, 12, 99],
  ]);
});

it('counts the tests in trouble on a seed and on the model that only reads it', () => {
  const [, orders] = seedRows(report, undefined);
  expect(orders?.troubles.map(({ id }) => id)).toEqual(['test.shop.unique_stg']);
});

it('reads the address, and passes over what means nothing', () => {
  expect(readDataSearch({ seed: 'raw_orders', tab: 'columns' })).toEqual({
    seed: 'raw_orders',
    tab: 'columns',
  });
  expect(readDataSearch({ seed: 7, tab: 'x' })).toEqual({});
});
