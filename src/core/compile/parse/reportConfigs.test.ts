import { expect, it } from 'vitest';
import { openTexts } from '../../../../testing/project/openTexts';

it.each([
  ['', true],
  [", on_schema_change='sync_all_columns'", true],
  [", on_schema_change='fail'", false],
  [", on_schema_change='append_new_columns'", false],
])(
  '[P39] an incremental model with a contract names what it does with other columns: %s',
  async (config, isRefused) => {
    const { complaints } = await openTexts({
      'models/m.sql': `{{ config(materialized='incremental', contract={'enforced': true}${config}) }} select 1 as id`,
      'models/m.yml': 'models: [{name: m, columns: [{name: id, data_type: integer}]}]',
    });
    expect(complaints).toEqual(isRefused ? ['config-invalid models/m.sql:1:1'] : []);
  },
);

it.each<[string, string, string]>([
  [
    'a primary key at a column and at the model',
    'columns: [{name: id, data_type: int, constraints: [{type: primary_key}]}], constraints: [{type: primary_key, columns: [id]}]',
    'models/m.sql:1:1',
  ],
  [
    'primary keys at two columns',
    'columns: [{name: id, data_type: int, constraints: [{type: primary_key}]}, {name: b, data_type: int, constraints: [{type: primary_key}]}]',
    'models/m.sql:1:1',
  ],
  ['a colour that is none', "config: {docs: {node_color: '#12'}}", 'models/m.sql:1:1'],
  ['a colour of no name', 'docs: {node_color: darkish}', 'models/m.sql:1:1'],
])('[P39] refuses %s', async (_, fields, place) => {
  const { complaints } = await openTexts({
    'models/m.sql': 'select 1 as id, 2 as b',
    'models/m.yml': `models: [{name: m, ${fields}}]`,
  });
  expect(complaints).toEqual([`config-invalid ${place}`]);
});

it('[P39] takes colours by name and number', async () => {
  const { complaints } = await openTexts({
    'models/m.sql': "{{ config(docs={'node_color': 'rebeccapurple'}) }} select 1 as id",
    'models/n.sql': "{{ config(docs={'node_color': '#CD7f32'}) }} select 1 as id",
  });
  expect(complaints).toEqual([]);
});

it('[P39] refuses properties that switch on one of several disabled files of a name', async () => {
  const off = '{{ config(enabled=false) }} select 1 as id';
  const { complaints } = await openTexts({
    'models/a/m.sql': off,
    'models/b/m.sql': off,
    'models/m.yml': 'models: [{name: m, config: {enabled: true}}]',
  });
  expect(complaints).toEqual(['config-invalid models/m.yml:1:17']);
});

it.each([
  ['seeds', 'seeds: {shop: {+materialized: view}}'],
  ['tests', 'data_tests: {shop: {+materialized: table}}'],
])('[P39] refuses %s that would be built in another way', async (_, config) => {
  const { complaints } = await openTexts({
    'dbt_project.yml': `name: shop\nprofile: shop\n${config}\n`,
    'seeds/s.csv': 'id\n1\n',
    'seeds/s.yml': 'seeds: [{name: s, columns: [{name: id, data_tests: [unique]}]}]\n',
  });
  expect(complaints.map((one) => one.split(' ')[0])).toEqual(['config-invalid']);
});

it('[P39] adds grantees of a `+` in a file to those of the project', async () => {
  const { node } = await openTexts({
    'dbt_project.yml': 'name: shop\nprofile: shop\nmodels: {+grants: {read: [ann, bob]}}\n',
    'models/m.sql': "{{ config(grants={'+read': ['cy']}) }} select 1 as id",
    'models/n.sql': "{{ config(grants={'read': 'cy'}) }} select 1 as id",
  });
  expect(node('model.shop.m').config.grants).toEqual({ read: ['ann', 'bob', 'cy'] });
  expect(node('model.shop.n').config.grants).toEqual({ read: ['cy'] });
});
