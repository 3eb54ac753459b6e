import { describe, expect, it } from 'vitest';
import type { ManifestNode } from '../../../../core/project/manifest';
import type { ProjectView } from '../../../../engine/tab/projectView';
import type { TreeNode } from '../../../kit/panes/treeRows';
import { findReference } from '../panels/findReference';
import { findNode, makeCatalogue, titleOf } from './catalogue';
import { buildTree, findRowId, listModelGroups } from './catalogueTree';
import { countKinds, keyOf, listBuilds, medianSeconds } from './nodeFacts';
import { countTests, statusWithTests, worstMark } from './nodeStatus';

const node = (type: string, name: string, path: string, more: object = {}): ManifestNode =>
  ({
    resource_type: type,
    unique_id: `${type}.shop.${name}`,
    package_name: 'shop',
    name,
    original_file_path: path,
    fqn: ['shop', ...path.split('/').slice(1, -1), name],
    config: {},
    columns: {},
    tags: [],
    ...more,
  }) as unknown as ManifestNode;
const columns = (...names: string[]) => ({
  columns: Object.fromEntries(
    names.map((name) => [name, { name, meta: {}, config: { meta: {} }, constraints: [] }]),
  ),
});
const test = (name: string, on: string | null, kind: string, more: object = {}) =>
  node('test', name, 'models/x.yml', {
    attached_node: on,
    column_name: null,
    test_metadata: { name: kind, kwargs: {} },
    ...more,
  });

const orders = 'model.shop.fct_orders';
const nodes = [
  node('model', 'stg_orders', 'models/staging/stg_orders.sql', { tags: ['raw'] }),
  node('model', 'fct_orders', 'models/marts/core/fct_orders.sql', columns('order_id', 'revenue')),
  node('seed', 'raw_orders', 'seeds/raw_orders.csv', columns('order_id')),
  node('exposure', 'overview', 'models/marts/_x.yml', { type: 'dashboard' }),
  node('source', 'raw', 'models/_s.yml', {
    unique_id: 'source.shop.files.raw',
    source_name: 'files',
  }),
  node('operation', 'hook', 'dbt_project.yml'),
  test('unique_id', orders, 'unique', { column_name: 'order_id' }),
  test('filled_id', orders, 'not_null', { column_name: 'order_id' }),
  test('singular', null, 'x', { test_metadata: null }),
];
const project = {
  name: 'shop',
  nodes,
  parents: {
    'model.shop.stg_orders': ['seed.shop.raw_orders'],
    [orders]: ['model.shop.stg_orders'],
    'exposure.shop.overview': [orders],
    'test.shop.singular': ['model.shop.stg_orders', orders],
  },
} as unknown as ProjectView;
const catalogue = makeCatalogue(project);
const tree = (by: 'folder' | 'layer' | 'tag', query = '') =>
  buildTree({ catalogue, by, query, statusOf: () => null });
const labels = (list: readonly TreeNode[]): unknown[] =>
  list.map(({ label, children }) => (children ? [label, ...labels(children)] : label));

describe('the catalogue', () => {
  it('lists what has a page, and finds it by name or unique id', () => {
    expect(catalogue.nodes.map(({ name }) => name)).not.toContain('hook');
    expect(findNode(catalogue, 'fct_orders')?.unique_id).toBe(orders);
    expect(findNode(catalogue, 'source.shop.files.raw')?.name).toBe('raw');
    expect(findNode(catalogue, 'nothing')).toBeUndefined();
  });

  it('[V1] tells the versions of a model apart', () => {
    const version = (v: bigint) =>
      node('model', `m.v${v}`, `models/m_v${v}.sql`, { name: 'm', version: v, latest_version: 2n });
    const both = makeCatalogue({ ...project, nodes: [version(1n), version(2n)], parents: {} });
    expect(both.nodes.map(titleOf)).toEqual(['m.v1', 'm.v2']);
    expect(findReference(both, "{{ ref('m') }}")?.unique_id).toBe('model.shop.m.v2');
  });

  it('knows the neighbours one step each way, without tests', () => {
    expect(catalogue.children.get('model.shop.stg_orders')?.map(({ name }) => name)).toEqual([
      'fct_orders',
    ]);
  });

  it('counts a singular test to everything that it reads', () => {
    expect(catalogue.tests.get(orders)?.map(({ name }) => name)).toEqual([
      'unique_id',
      'filled_id',
      'singular',
    ]);
    expect(catalogue.tests.get('model.shop.stg_orders')).toHaveLength(1);
  });
});

describe('the tree', () => {
  it('groups by folder: models in the order of the pipeline first', () => {
    expect(labels(tree('folder'))).toEqual([
      ['staging', 'stg_orders'],
      ['marts', ['core', 'fct_orders']],
      ['seeds', 'raw_orders'],
      ['sources', 'files.raw'],
      ['exposures', 'overview'],
    ]);
  });

  it('groups by layer and by tag, what has no tag last', () => {
    expect(labels(tree('layer'))[0]).toEqual(['Sources', 'files.raw']);
    expect(labels(tree('tag')).map((group) => (group as string[])[0])).toEqual(['raw', 'No tag']);
  });

  it('filters by name and folder, and finds columns', () => {
    expect(labels(tree('folder', 'CORE'))).toEqual([['marts', ['core', 'fct_orders']]]);
    expect(labels(tree('folder', 'revenue'))).toEqual([
      ['marts', ['core', ['fct_orders', 'revenue']]],
    ]);
    expect(tree('folder', 'nothing of that')).toEqual([]);
  });

  it('opens the groups with models', () => {
    expect(listModelGroups(tree('folder'))).toEqual([
      'folder:staging',
      'folder:marts',
      'folder:marts/core',
    ]);
    expect(findRowId(tree('folder'), orders)).toBe(`marts/core|${orders}`);
  });
});

describe('what is known of a node', () => {
  it('takes as key what is unique and never null', () => {
    const found = catalogue.nodes.find(({ unique_id }) => unique_id === orders);
    expect(found && keyOf(found, catalogue.tests.get(orders) ?? [])).toEqual(['order_id']);
    const snapshot = node('snapshot', 's', 's.yml', { config: { unique_key: 'user_id' } });
    expect(keyOf(snapshot as never, [])).toEqual(['user_id']);
  });

  it('says what its neighbours are', () => {
    expect(countKinds([])).toBe('nothing');
    expect(countKinds(catalogue.nodes.slice(0, 4))).toBe('2 models, 1 seed and 1 dashboard');
  });

  it('has the status of its worst test, but runs while it runs', () => {
    const state = (status: string) => ({ status, message: null, failures: null, seconds: 1 });
    const states: Record<string, string> = { [orders]: 'success', 'test.shop.singular': 'warn' };
    const find = (id: string) => (states[id] ? (state(states[id]) as never) : undefined);
    expect(statusWithTests(catalogue, find, orders)).toBe('warn');
    expect(countTests(catalogue, find, orders)).toEqual({ warn: 1 });
    states[orders] = 'running';
    expect(statusWithTests(catalogue, find, orders)).toBe('running');
    expect(statusWithTests(catalogue, find, 'seed.shop.raw_orders')).toBeNull();
    expect(worstMark({ pass: 3, fail: 1 })).toBe('fail');
  });

  it('lists its builds among the runs', () => {
    const run = (id: string, statuses: object) =>
      ({ id, command: 'dbt build', startedAt: '2026-01-01', statuses }) as never;
    const builds = listBuilds(
      [
        run('b', { [orders]: ['error', null, 3] }),
        run('a', {}),
        run('0', { [orders]: ['success', null, 1] }),
      ],
      orders,
    );
    expect(builds.map(({ runId, status }) => [runId, status])).toEqual([
      ['b', 'error'],
      ['0', 'pass'],
    ]);
    expect(medianSeconds(builds)).toBe(3);
    expect(medianSeconds([])).toBeNull();
  });

  it('finds what a ref and a source name, also of a package', () => {
    expect(findReference(catalogue, `{{ ref('stg_orders') }}`)?.name).toBe('stg_orders');
    expect(findReference(catalogue, `{{ ref('shop', "stg_orders") }}`)?.name).toBe('stg_orders');
    expect(findReference(catalogue, `{{ source('files', 'raw') }}`)?.name).toBe('raw');
    expect(findReference(catalogue, `{{ config(tags='stg_orders') }}`)).toBeUndefined();
  });
});
