import { expect, it } from 'vitest';
import { completeYaml } from './completeYaml';
import type { ProjectNames } from './projectNames';

const column = (name: string) => ({ name, type: 'BIGINT', description: '' });
const names: ProjectNames = {
  refs: [
    { name: 'orders', type: 'model' },
    { name: 'raw', type: 'seed' },
  ],
  sources: [],
  macros: [],
  vars: [],
  catalog: {
    tables: [{ name: 'orders', group: '', columns: [column('order_id'), column('total')] }],
    functions: [],
    refs: [],
  },
};

/** Completes at the bar. */
function labels(marked: string): string[] {
  const answer = completeYaml(marked.replace('|', ''), marked.indexOf('|'), names);
  return answer?.list.map(({ label }) => label) ?? [];
}

const ORDERS = 'models:\n  - name: orders\n';

it('[E6] completes the keys that belong where they stand', () => {
  expect(labels('mo|')).toContain('models');
  expect(labels('models:\n  - na|')).toContain('name');
  expect(labels(`${ORDERS}    co|`)).toEqual(expect.arrayContaining(['columns', 'config']));
  expect(labels(`${ORDERS}    columns:\n      - name: total\n        da|`)).toContain('data_type');
  expect(labels(`${ORDERS}    config:\n      ma|`)).toContain('materialized');
  expect(
    labels(`${ORDERS}    columns:\n      - name: total\n        data_tests:\n          - u|`),
  ).toEqual(['unique', 'not_null', 'accepted_values', 'relationships']);
});

it('[E6] completes names of models, of the columns of the model, and the words that a key takes', () => {
  expect(labels('models:\n  - name: o|')).toEqual(['orders']);
  expect(labels(`${ORDERS}    columns:\n      - name: |`)).toEqual(['order_id', 'total']);
  expect(labels(`${ORDERS}    config:\n      materialized: |`)).toContain('incremental');
  expect(labels("exposures:\n  - name: x\n    depends_on:\n      - ref('|")).toEqual([
    'orders',
    'raw',
  ]);
});

it('[E6] is silent in other values', () => {
  expect(labels(`${ORDERS}    description: the or|`)).toEqual([]);
});
