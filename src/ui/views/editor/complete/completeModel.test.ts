import { expect, it } from 'vitest';
import { completeModel } from './completeModel';
import type { ProjectNames } from './projectNames';

const column = (name: string) => ({ name, type: 'BIGINT', description: '' });
const names: ProjectNames = {
  refs: [
    { name: 'orders', type: 'model' },
    { name: 'raw', type: 'seed' },
  ],
  sources: [{ name: 'crm', tables: ['people', 'notes'] }],
  macros: [
    { name: 'cents', package: 'shop', signature: 'cents(name, scale=2)', isOwn: true },
    { name: 'star', package: 'dbt_utils', signature: 'star(from)', isOwn: false },
  ],
  vars: ['as_of'],
  catalog: {
    tables: [
      { name: 'orders', group: '', columns: [column('order_id'), column('total')] },
      { name: 'raw', group: '', columns: [column('amount')] },
    ],
    functions: [],
    refs: [],
  },
};

/** Completes at the bar. */
function labels(marked: string): string[] {
  const answer = completeModel(marked.replace('|', ''), marked.indexOf('|'), names);
  return answer?.list.map(({ label }) => label) ?? [];
}

it('[E6] completes refs, sources with their tables, and variables in their quotes', () => {
  expect(labels("select * from {{ ref('|")).toEqual(['orders', 'raw']);
  expect(labels('select * from {{ ref("or|") }}')).toEqual(['orders', 'raw']);
  expect(labels("{{ ref('pkg', '|') }}")).toEqual(['orders', 'raw']);
  expect(labels("{{ source('|') }}")).toEqual(['crm']);
  expect(labels("{{ source('crm', 'p|') }}")).toEqual(['people', 'notes']);
  expect(labels("{% set x = var('|') %}")).toEqual(['as_of']);
});

it('[E6] completes macros with their arguments, packages, and what dbt gives to templates', () => {
  expect(labels('{{ ce|')).toEqual(expect.arrayContaining(['cents', 'dbt_utils', 'ref', 'not']));
  expect(labels('{{ ce|')).not.toContain('star');
  expect(labels('{{ dbt_utils.|')).toEqual(['star']);
  expect(labels('{{ target.|')).toContain('schema');
  expect(labels('{%- e|')).toContain('endif');
  const cents = completeModel('{{ ce', 5, names)?.list.find(({ label }) => label === 'cents');
  expect(cents).toMatchObject({ text: 'cents(', detail: '(name, scale=2)' });
});

it('[E6] completes the columns of the tables that the file refers to, outside of Jinja', () => {
  const sql = "select | from {{ ref('orders') }} as o";
  expect(labels(sql)).toEqual(expect.arrayContaining(['order_id', 'total']));
  expect(labels(sql)).not.toContain('amount');
  expect(labels("select o.| from {{ ref('orders') }} as o")).toEqual(['order_id', 'total']);
});

it('[E6] is silent in comments and in other strings', () => {
  expect(labels('{# or|')).toEqual([]);
  expect(labels("{{ log('or|")).toEqual([]);
});
