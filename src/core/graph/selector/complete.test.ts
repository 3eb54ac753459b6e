import { expect, it } from 'vitest';
import type { ManifestNode } from '../../project/manifest';
import { completeSelection } from './complete';

/** What the completion looks at of a node. */
function node(
  type: ManifestNode['resource_type'],
  name: string,
  rest: Readonly<Record<string, unknown>> = {},
): ManifestNode {
  return {
    resource_type: type,
    name,
    tags: [],
    config: {},
    package_name: 'shop',
    original_file_path: `models/${name}.sql`,
    ...rest,
  } as unknown as ManifestNode;
}

const NODES = [
  node('model', 'dim_customers', {
    tags: ['core', 'daily'],
    config: { materialized: 'table' },
    original_file_path: 'models/marts/core/dim_customers.sql',
  }),
  node('model', 'customers', { tags: ['core'], config: { materialized: 'view' } }),
  node('seed', 'raw_customers', { config: { materialized: 'seed' } }),
  node('source', 'orders', { source_name: 'shop' }),
  node('test', 'unique_customers_id', { test_metadata: { name: 'unique' } }),
];

/** The completions at `|`. */
function at(text: string) {
  const caret = text.indexOf('|');
  const plain = text.replace('|', '');
  const { at: range, options } = completeSelection(plain, caret, NODES);
  return { texts: options.map((option) => option.text), part: plain.slice(range.from, range.to) };
}

it('names that begin with what is typed come first, then those that hold it; tests have none', () => {
  expect(at('cust|').texts).toEqual(['customers', 'dim_customers', 'raw_customers']);
});

it('methods are completed as names are, up to their colon', () => {
  expect(at('ta|').texts).toEqual(['tag:']);
  expect(at('config|').texts).toEqual(['config.materialized:']);
});

it('behind a method stand its values, counted', () => {
  const { options } = completeSelection('tag:', 4, NODES);
  expect(options).toEqual([
    { text: 'core', detail: '2 nodes' },
    { text: 'daily', detail: '1 node' },
  ]);
  expect(at('config.materialized:|').texts).toEqual(['seed', 'table', 'view']);
  expect(at('source:sh|').texts).toEqual(['shop', 'shop.orders']);
  expect(at('test_name:|').texts).toEqual(['unique']);
  expect(at('result:f|').texts).toEqual(['fail']);
});

it('a path is completed by folders and files', () => {
  expect(at('path:models/marts|').texts).toEqual([
    'models/marts/core',
    'models/marts/core/dim_customers.sql',
  ]);
});

it('only the part at the caret is replaced: not the signs around it, nor other terms', () => {
  expect(at('+dim|+2').part).toBe('dim');
  expect(at('2+tag:co|').part).toBe('co');
  expect(at('@dim| other').part).toBe('dim');
  expect(at('raw_customers,dim|').part).toBe('dim');
});

it('between terms, and for an unknown method, nothing is offered', () => {
  expect(at('a  |  b').texts).toEqual([]);
  expect(at('bogus:|').texts).toEqual([]);
});

it('what is complete is not offered again', () => {
  expect(at('customers|').texts).toEqual(['dim_customers', 'raw_customers']);
});
