import { expect, it } from 'vitest';
import { openTexts } from '../../../../testing/project/openTexts';
import { describeProblem } from '../../base/problems/problem';

const PROJECT = 'name: shop\nprofile: shop\n';

it.each([
  [
    'models: {shop: {+alias: [a]}}',
    "at path ['alias']: ['a'] is not valid under any of the given schemas",
  ],
  ['models: {shop: {+enabled: maybe}}', "at path ['enabled']: 'maybe' is not of type 'boolean'"],
  ['models: {shop: {+meta: 5}}', "at path ['meta']: 5 is not of type 'object'"],
  [
    'models: {shop: {+tags: true}}',
    "at path ['tags']: [True] is not valid under any of the given schemas",
  ],
  ['data_tests: {shop: {+limit: x}}', "at path ['limit']: 'x' is no whole number"],
  ['data_tests: {shop: {+severity: {}}}', "at path ['severity']: {} is not of type 'string'"],
  ['data_tests: {shop: {+warn_if: 1}}', "at path ['warn_if']: 1 is not of type 'string'"],
  [
    'models: {shop: {+tags: }}',
    "at path ['tags']: None is not valid under any of the given schemas",
  ],
  ['models: {shop: {+docs: }}', "at path ['docs']: None is not of type 'object'"],
  ['models: {shop: {+pre-hook: [1.5]}}', "at path ['pre-hook']: [1.5] is no hook"],
  [
    'models: {shop: {+freshness: {build_after: {period: day}}}}',
    'at path []: `freshness.build_after` must have a value for `count` if a `period` is provided',
  ],
  [
    'models: {shop: {+freshness: {build_after: {count: 0}}}}',
    'at path []: `freshness.build_after` must have a value for `period` if a `count` is provided',
  ],
  [
    'models: {shop: {+freshness: {build_after: {count: x, period: day}}}}',
    "at path ['freshness']: {'build_after': {'count': 'x', 'period': 'day', 'updates_on': 'any'}} is no freshness",
  ],
  ['models: {shop: {+freshness: {build_after: {updates_on: all}}}}', undefined],
  ['models: {shop: {+freshness: {warn_after: 1}}}', undefined],
  ['models: {+enabled: , shop: {+enabled: true, +alias: , +unique_key: }}', undefined],
  ['models: {shop: {+materialized: view, +unique_key: [a, b], +mine: 5}}', undefined],
])('[P39] a config of another type than dbt takes is an error: %s', async (section, fault) => {
  const { problems } = await openTexts({
    'dbt_project.yml': `${PROJECT}${section}\n`,
    'models/m.sql': 'select 1 as id',
    'tests/t.sql': "select * from {{ ref('m') }}",
  });
  expect(problems.map((problem) => describeProblem(problem).message)).toEqual(fault ? [fault] : []);
});

it('[P39] what config() in a file says is looked at too', async () => {
  const { complaints } = await openTexts({
    'models/m.sql': "{{ config(materialized=['table']) }} select 1 as id",
  });
  expect(complaints).toEqual(['config-invalid models/m.sql:1:1']);
});

it('[P39] a null says nothing of a test, and is told of a source, whose tags dbt reads one by one', async () => {
  const { complaints, node } = await openTexts({
    'models/m.sql': 'select 1 as id',
    'models/m.yml': `models: [{name: m, columns: [{name: id, data_tests: [{unique: {config: {tags: null, enabled: null}}}]}]}]
sources: [{name: s, config: {tags: [a, 1]}, tables: [{name: t, config: {tags: null}}]}]
exposures: [{name: e, type: dashboard, owner: {name: x}, config: {tags: true}}]
seeds: [{name: d, constraints: [{type: unique, columns: [id]}]}]
`,
    'seeds/d.csv': 'id\n1\n',
  });
  expect(complaints).toEqual([
    'field-invalid models/m.yml:2:36',
    'field-invalid models/m.yml:2:79',
    'field-invalid seeds/d.csv:1:1',
    'config-invalid models/m.yml:3:20',
  ]);
  expect(node('source.shop.s.t').config.tags).toEqual(['a']);
});

it('[P39] what the properties show at its place is told once', async () => {
  const { complaints } = await openTexts({
    'models/m.sql': 'select 1 as id',
    'models/m.yml': 'models: [{name: m, config: {enabled: maybe}}]',
  });
  expect(complaints).toEqual(['yaml-shape models/m.yml:1:38']);
});
