import { expect, it } from 'vitest';
import { readArtifact, readResults, readSqlFiles } from '../comparison/artifacts';
import type { Outcome } from '../rounds/round';
import { describeCommands } from './describeCommands';
import { fixtureProject } from './fixtureProject';

const FILES = {
  'models/wide.sql': `select i as id, i * 1234.56789 as long, i::double as whole, 'text ' || i as t, date '2024-01-01' + i::int as d,
    i = 1 as b, 1 as unseen from range(3) as r(i) order by i`,
  'models/nested.sql': `select {'k': 1} as st, [1, 2] as li, 1e20::double as big, timestamp '2024-01-02 03:04:05' as at,
    interval 1 day as span, 'a text of more than twenty letters' as a_name_of_more_than_twenty`,
  'models/kept.sql':
    "{{ config(materialized='incremental', on_schema_change='append_new_columns') }} select 1 as id",
  'models/wide.yml': 'models: [{name: wide, columns: [{name: id, data_tests: [not_null]}]}]\n',
};

/** The macros by which dbt itself asks the database, each telling that it is asked. */
const OWN = [
  ['get_catalog', 'information_schema, schemas'],
  ['list_relations_without_caching', 'schema_relation'],
  ['get_columns_in_relation', 'relation'],
  ['list_schemas', 'database'],
  ['create_schema', 'relation'],
].map(
  ([name, args]) => `{% macro ${name}(${args}) %}
  {{ log('asked ${name}', info=true) }}
  {{ return(adapter.dispatch('${name}', 'dbt')(${args})) }}
{% endmacro %}`,
);
const LIMIT =
  "{% macro get_limit_subquery_sql(sql, limit) %}select 'mine' as who, * from ({{ sql }}) limit {{ limit }}{% endmacro %}";

const show = (...words: string[]) => ({ words: ['show', ...words], runsNodes: false });

describeCommands(
  '[D11] show asks by the macros of the project, and so does what dbt looks up itself',
  {
    project: fixtureProject('comments'),
    rounds: [
      { words: ['run'], files: FILES },
      show('--select', 'wide'),
      show('--select', 'nested'),
      show('--select', 'nested', '--limit', '-1', '--output', 'json'),
      show('--inline', "select id from {{ ref('wide') }}", '--limit', '1'),
      show('--inline', 'select 1 as a limit 5'),
      show(),
      show('--inline-direct', 'select 1 as a, 2 as b'),
      { words: ['run'], files: { 'macros/own.sql': [...OWN, LIMIT].join('\n') } },
      show('--select', 'kept'),
      { words: ['docs', 'generate'] },
      {
        words: ['run', '--select', 'broken', 'kept', '--target-path', 'elsewhere'],
        files: { 'models/broken.sql': 'select nope', 'macros/own.sql': null },
      },
      {
        ...show('--inline', "select * from {{ ref('secret') }}"),
        files: {
          'models/secret.sql':
            "{{ config(materialized='ephemeral', access='private', group='g') }} select 1 as id",
          'models/secret.yml': 'groups: [{name: g, owner: {name: Ann}}]',
        },
      },
    ],
  },
  ({ round }) => {
    it.each([2, 3, 4, 5, 10])('leaves the same results and SQL in round %i', (number) => {
      const { stock, ours } = round(number);
      expect(readResults(ours)).toEqual(readResults(stock));
      expect(readSqlFiles(ours, 'compiled')).toEqual(readSqlFiles(stock, 'compiled'));
    });
    it('writes the same catalog.json', () => {
      const { stock, ours } = round(11);
      const read = (outcome: Outcome) => {
        const { metadata, ...sections } =
          readArtifact<Record<string, object>>(outcome, 'catalog.json') ?? {};
        return sections;
      };
      expect(read(ours)).toEqual(read(stock));
    });
  },
);
